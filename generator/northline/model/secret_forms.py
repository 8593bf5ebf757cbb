"""What secrets look like: the forms that their makers publish for scanners, and the few words that people put before one."""

_WORD = "A-Za-z0-9_-"
# What stands for a password where one is meant, such as in instructions.
_PLACEHOLDER = r"(?!(?i:(?:your[-_]?)?pass(?:word)?|pwd|secret|token|x+|\*+|\.{2,}|…|•+)@|\$\{|\$\(|\$\w+@|%\w+%@|\{|\[|\*|<)"
_PORT = r"(?!\d{2,5}[/,;)?#|\]])"
# In an address of these, nobody names a port and then a path with an @.
_STORES = (
    r"(?i:postgres(?:ql)?|mysql|mariadb|mongodb(?:\+srv)?|rediss?|amqps?|s?ftps?|smtps?|imaps?|ldaps?|mssql|sqlserver|clickhouse|nats)"
)
_OF_PREFIX = (
    *(r"hf_[A-Za-z]{34}", r"gsk_[A-Za-z0-9]{50}", r"r8_[A-Za-z0-9]{37}", r"xai-[A-Za-z0-9]{60}", r"pplx-[A-Za-z0-9]{40}"),
    *(r"nvapi-[A-Za-z0-9_-]{60}", r"lsv2_(?:pt|sk)_[0-9a-f]{32}", r"xkeysib-[0-9a-f]{64}", r"PMAK-[0-9a-f]{24}", r"rubygems_[0-9a-f]{48}"),
    *(r"cio[A-Za-z0-9]{32}\b", r"do[opr]_v1_[0-9a-f]{64}", r"HRKU-[A-Za-z0-9_-]{30}", r"fm[12]_[A-Za-z0-9+/=]{60}", r"vcp_[A-Za-z0-9]{24}"),
    *(r"nfp_[A-Za-z0-9]{36}", r"sbp_[0-9a-f]{40}", r"pscale_(?:tkn|pw|oauth)_[A-Za-z0-9_.-]{32}", r"napi_[A-Za-z0-9]{40}"),
    *(
        r"dp\.(?:pt|st|ct|sa|scim|audit)\.[A-Za-z0-9]{40}",
        r"hv[sbr]\.[A-Za-z0-9_-]{24}",
        r"pul-[0-9a-f]{40}",
        r"gl(?:sa|c)_[A-Za-z0-9_]{32}",
    ),
    *(
        r"NRAK-[A-Z0-9]{27}",
        r"[0-9a-f]{36}FFFFNRAL",
        r"sntry[su]_[A-Za-z0-9+/=_]{40}",
        r"sq[pua]_[0-9a-f]{40}",
        r"CCIP(?:AT|RJ)_[A-Za-z0-9_]{40}",
    ),
    *(
        r"bk[a-z]{1,2}_[0-9a-f]{40}",
        r"dapi[0-9a-f]{32}",
        r"dckr_[po]at_[A-Za-z0-9_-]{27}",
        r"AKCp[A-Za-z0-9]{60}",
        r"cmVmdGtu[A-Za-z0-9]{50}",
    ),
    *(r"lin_(?:api|oauth)_[A-Za-z0-9]{40}", r"ntn_[A-Za-z0-9]{40}", r"secret_[A-Za-z0-9]{43}\b", r"pat[A-Za-z0-9]{14}\.[0-9a-f]{64}"),
    *(
        r"figd_[A-Za-z0-9_-]{40}",
        r"shp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}",
        r"sq0(?:atp|csp|idp)-[A-Za-z0-9_-]{22}",
        r"tskey-[a-z]+-[A-Za-z0-9-]{20}",
    ),
    *(
        r"ops_eyJ[A-Za-z0-9_-]{100}",
        r"whsec_[A-Za-z0-9+/]{32}",
        r"key-[0-9a-f]{32}\b",
        r"[0-9a-f]{32}-us[0-9]{1,2}\b",
        r"sl\.[A-Za-z0-9_-]{130}",
        r"GR1348941[A-Za-z0-9_-]{20}",
        r"EZ[AT]K[A-Za-z0-9]{54}",
        r"[MNO][A-Za-z0-9_-]{23,25}\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{27}",
        r"EAACEdEose0cBA",
    ),
    r"access_token\$production\$[A-Za-z0-9]{16}\$[0-9a-f]{32}",
)
_WEBHOOK = (
    rf"https://(?:hooks\.slack\.com/[a-z]+/[A-Za-z0-9/]{{20,}}|discord(?:app)?\.com/api/webhooks/[0-9]+/[{_WORD}]{{40,}}"
    rf"|[a-z0-9-]+\.webhook\.office\.com/webhookb2/[@/{_WORD}]{{40,}})"
)
_IN_ADDRESS = (
    rf"(?<=://)(?:[^\s:/<>\"`]{{0,100}}:{_PLACEHOLDER}{_PORT}[^\s/<>\"`]{{2,400}}(?=@[\w.\[-])"
    rf"|[A-Za-z0-9_-]{{32,}}(?=@(?!o[0-9]+\.ingest)))"
    rf"|\b{_STORES}://[^\s:/<>\"`]{{0,100}}:{_PLACEHOLDER}{_PORT}[^\s<>\"`]{{2,400}}(?=@[\w.\[-])"
    r"|(?i:(?<=[?&;]password=)|(?<=[?&;]passwd=)|(?<=[?&;]pwd=))(?!\$|\{|<|\*|\.\.|x+\b)[^\s;&\"'<>]{3,}"
)
_NAMED = (
    r"(?i:(?:secret|app|auth)[_-]?key|auth[_-]?token|[a-z]_token|client[_-]?secret|api[_-]?key|access[_-]?token)"
    r"[\"']?[ \t]*[=:][ \t]*[\"']?(?:(?=[A-Za-z+/_]{0,80}[0-9])(?=[0-9+/_]{0,80}[A-Za-z])[A-Za-z0-9+/_]{24,}=*"
    r"|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"
)
# Of the kinds of secrets, each with the expression for it; the order decides where two fit.
FORMS: tuple[tuple[str, str], ...] = (
    ("a private key", r"-{4,5} ?(?i:BEGIN) (?i:[A-Z0-9 ]{0,40}PRIVATE KEY)(?: BLOCK)? ?-{4,5}|PuTTY-User-Key-File-\d"),
    ("an age key", r"AGE-SECRET-KEY-1[0-9A-Z]{50,}"),
    ("an AWS access key", r"(?<![A-Za-z0-9])(?:AKIA|ASIA|ABIA|ACCA)[0-9A-Z]{16}\b"),
    (
        "an AWS secret key",
        r"(?i:aws_?(?:secret_?access_?key|session_?token)|secret_?access_?key)[\"']?[ \t]*[=:][ \t]*[\"']?[A-Za-z0-9/+]{40,}=*",
    ),
    ("an Azure storage key", r"(?:AccountKey|SharedAccessKey)=[A-Za-z0-9+/=]{40,}"),
    ("an Azure secret", r"(?<![\w.~-])[\w.~-]{3}[78]Q~[\w.~-]{31,}|\b[A-Za-z0-9]{76}AZDO[A-Za-z0-9]{4}\b"),
    ("a GitHub token", r"(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{60,})"),
    ("a GitLab token", rf"(?<![A-Za-z0-9])gl(?:pat|dt|rt|rtr|ptt|ft|soat|cbt|oas|agent|imt|ffct)-[{_WORD}]{{20,}}(?:\.[A-Za-z0-9]+)*"),
    ("a Slack token", r"(?<![A-Za-z0-9])x(?:ox[a-z](?:\.xox[a-z])?|app)-[A-Za-z0-9%-]{10,}"),
    (
        "a webhook address",
        _WEBHOOK,
    ),
    ("a signed address", r"(?<=[?&]sig=)[A-Za-z0-9%_+/-]{40,}=*"),
    ("a Google key", rf"(?<![A-Za-z0-9])AIza[{_WORD}]{{35}}|\bGOCSPX-[{_WORD}]{{28}}|\bya29\.[{_WORD}]{{40,}}|\b1//0[{_WORD}]{{40,}}"),
    ("a Stripe key", r"(?<![A-Za-z0-9])[sr]k_(?:live|test)_[0-9A-Za-z]{16,}"),
    ("an npm token", r"(?<![A-Za-z0-9])npm_[A-Za-z0-9]{36}|(?<=_authToken=)[A-Za-z0-9-]{20,}"),
    ("a PyPI token", rf"(?<![A-Za-z0-9])pypi-(?=[a-z0-9-]{{0,60}}[A-Z_])[{_WORD}]{{50,}}"),
    ("an API key", rf"(?<![A-Za-z0-9])sk-(?:(?:ant|proj|svcacct|admin|or)-[{_WORD}]{{20,}}|[A-Za-z0-9]{{20}}T3BlbkFJ[A-Za-z0-9]{{20}})"),
    ("a SendGrid key", rf"(?<![A-Za-z0-9])SG\.[{_WORD}]{{22}}\.[{_WORD}]{{43}}"),
    ("an Atlassian token", rf"(?<![A-Za-z0-9])AT(?:AT|CT)T3[={_WORD}]{{50,}}|\bATBB[A-Za-z0-9]{{24,}}"),
    ("a Telegram token", rf"(?<![A-Za-z0-9])[0-9]{{8,10}}:AA[{_WORD}]{{33}}(?![{_WORD}])"),
    ("a Terraform token", rf"(?<![A-Za-z0-9])[A-Za-z0-9]{{14}}\.atlasv1\.[{_WORD}]{{60,}}"),
    ("a web token", rf"(?<![A-Za-z0-9])eyJ[{_WORD}]{{10,}}\.eyJ[{_WORD}]{{10,}}\.[{_WORD}]*"),
    ("a token", rf"(?<![A-Za-z0-9])(?:{'|'.join(_OF_PREFIX)})[.=+/{_WORD}]*"),
    (
        "a named key",
        _NAMED,
    ),
    ("a password of curl", r"(?<= -u )[^\s:'\"$<{]{1,60}:(?!(?i:pass|secret|token|api|your|x+\b|\*))[^\s'\"$<{]{6,}"),
    ("a credential", r"(?i:(?<=authorization: )|(?<=authorization:))(?i:bearer|basic|token) +[A-Za-z0-9._~+/=-]{16,}"),
    (
        "a password in an address",
        _IN_ADDRESS,
    ),
)
# Nearly every secret holds a run of letters and digits that no word has.
RUN = r"[\w+/=~.%-]{20,}"
# Of the runs, those that need a closer look; and the words, in lower case, that stand around the others.
TELLTALE = (
    r"AKIA|ASIA|ABIA|ACCA|(?i:secret_?access|session_?token)|(?:Account|Access)Key=|[78]Q~|AZDO|gh[pousr]_|github_pat|gl[a-z]{1,5}[_-]"
    r"|xox|xapp-|AGE-S|AIza|GOCSPX|ya29|1//0|[sr]k_(?:live|test)|npm_|_authToken|pypi-|sk-|SG\.|ATATT|ATCTT|ATBB|AA[\w-]{33}|atlasv1|eyJ"
    r"|hf_|gsk_|r8_|xai-|pplx-|nvapi-|lsv2_|xkeysib|PMAK|rubygems_|cio[A-Za-z0-9]{9}|_v1_|HRKU|fm[12]_|vcp_|nfp_|sbp_|pscale_|napi_|dp\.|hv[sbr]\.|pul-"
    r"|FFFFNRAL|NRAK|sntry|sq[pua]_|CCIP|bk[a-z]{1,2}_|dapi[0-9a-f]{8}|dckr_|AKCp|cmVmdG|lin_|ntn_|secret_[A-Za-z0-9]{9}|pat[A-Za-z0-9]{14}\.|figd_|shp[a-z]{2}_"
    r"|key-[0-9a-f]{32}|[0-9a-f]{32}-us|sl\.[\w-]{130}|[MNO][\w-]{23,25}\.[\w-]{6}\.|EAACEd|sq0|tskey|ops_eyJ|whsec_|GR1348|EZ[AT]K"
)
AROUND = (
    *("private key", "putty-user-key", "authorization:", "secretaccesskey", "session_token", "_authtoken", "password=", "passwd=", "pwd="),
    *("api_key", "api-key", "apikey", "_token", "auth-token", "access-token", "client_secret", "client-secret", "secret_key", "curl "),
    *("access_token$production", "sig=", "hooks.slack.com", "/webhooks/", "webhookb2", "1//0"),
)
# One of these is in each of them.
STEMS = ("key", "token", "author", "pass", "pwd=", "client", "curl ", "sig=", "hook", "1//0")
