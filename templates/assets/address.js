// Links name index.html so that they work from a folder on disk; on a server the address need not show it.
(function () {
  "use strict";
  if (!/^https?:$/.test(location.protocol) || !/\/index\.html$/.test(location.pathname)) return;
  try {
    history.replaceState(history.state, "", location.pathname.replace(/index\.html$/, "") + location.search + location.hash);
  } catch (refused) {
    // A browser that limits history calls keeps the longer address, which works as well.
  }
})();
