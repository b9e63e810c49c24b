// What textual-serve's own page does not do: our own address, the keyboard at once, why it ended, files without a pop-up window.
"use strict";
(() => {
  const Theirs = window.WebSocket;
  window.WebSocket = class extends Theirs {
    constructor(url, protocols) {
      super(url, protocols);
      this.addEventListener("close", (event) => {
        const why = document.querySelector("#pourquoi");
        if (event.reason) why.textContent = event.reason + " Chaque réponse est enregistrée.";
        else if (event.code !== 1000) why.textContent = "La connexion est perdue. Chaque réponse est enregistrée.";
        setTimeout(() => document.querySelector("#reprendre").focus());  // once the page shows it
      });
    }
  };
  const open = window.open.bind(window);
  window.open = (address, ...rest) => {
    const url = new URL(address, location.href);
    if (url.origin !== location.origin || !url.pathname.startsWith("/download/")) return open(address, ...rest);
    const link = document.createElement("a");
    link.href = url.href;
    link.download = "";
    link.click();
    return null;
  };
  document.addEventListener("DOMContentLoaded", () => {
    const socket = new URL("/ws", location.href);
    socket.protocol = location.protocol === "https:" ? "wss:" : "ws:";
    document.querySelector("#terminal").dataset.sessionWebsocketUrl = socket.href;
    const watch = new MutationObserver(() => {
      const box = document.querySelector(".xterm-helper-textarea");
      if (!box || !document.body.classList.contains("-first-byte")) return;
      watch.disconnect();
      box.setAttribute("aria-label", "Ce que vous tapez va à l’application");
      box.focus();
    });
    watch.observe(document.body, { attributes: true, childList: true, subtree: true });
  });
})();
