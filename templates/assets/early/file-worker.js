// Search runs in a worker of ours in the place of Material's. Browsers refuse to start one for a page opened from a folder
// on disk; there, a hidden frame runs the same script and takes the same messages.
(() => {
  "use strict";

  const own = new URL("search-worker.js", document.currentScript.src);
  const chosen = (url) => (/\/workers\/search\.[^/]*$/.test(url) ? own : url);

  class FrameWorker extends EventTarget {
    constructor(url) {
      super();
      const frame = document.createElement("iframe");
      frame.hidden = true;
      document.body.append(frame);
      this.inside = frame.contentWindow;
      this.inside.postMessage = (data) => this.dispatchEvent(new MessageEvent("message", { data }));
      this.ready = this.run(chosen(url));
      this.inside.importScripts = (...urls) => urls.forEach((each) => (this.ready = this.ready.then(() => this.run(each))));
    }

    run(url) {
      return new Promise((done, failed) => {
        const script = this.inside.document.createElement("script");
        script.src = url;
        script.onload = done;
        script.onerror = failed;
        this.inside.document.body.append(script);
      });
    }

    postMessage(data) {
      this.ready.then(() => this.inside.dispatchEvent(new this.inside.MessageEvent("message", { data })));
    }

    terminate() {
      this.inside.frameElement?.remove();
    }
  }

  class OwnWorker extends Worker {
    constructor(url, options) {
      super(chosen(url), options);
    }
  }

  window.Worker = location.protocol === "file:" ? FrameWorker : OwnWorker;
})();
