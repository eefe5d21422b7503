// <live-thread socket="…" missed="…" read-at="…">: comments and the support count as they come.
// The socket sends rendered public fragments. After a lost connection the page asks over HTTP for
// what changed since the last moment it knows; every fragment has an id, so none is shown twice.

const FIRST_WAIT = 1000;
const LONGEST_WAIT = 30000;
const GONE = 4404;

class LiveThread extends HTMLElement {
  connectedCallback() {
    this.readAt = this.getAttribute("read-at");
    this.wait = FIRST_WAIT;
    this.open();
  }

  disconnectedCallback() {
    clearTimeout(this.timer);
    this.socket?.close();
  }

  open() {
    const address = new URL(this.getAttribute("socket"), location.href);
    address.protocol = location.protocol === "https:" ? "wss:" : "ws:";
    this.socket = new WebSocket(address);
    this.socket.addEventListener("open", () => this.catchUp());
    this.socket.addEventListener("message", (event) => this.show(JSON.parse(event.data)));
    this.socket.addEventListener("close", (event) => {
      if (this.isConnected && event.code !== GONE) this.openLater();
    });
  }

  openLater() {
    // Spread out, so that a thousand pages do not return in the same second.
    this.timer = setTimeout(() => this.open(), this.wait * (0.5 + Math.random()));
    this.wait = Math.min(this.wait * 2, LONGEST_WAIT);
  }

  async catchUp() {
    const address = new URL(this.getAttribute("missed"), location.href);
    address.searchParams.set("sedan", this.readAt);
    try {
      const answer = await fetch(address);
      if (!answer.ok) return;
      this.wait = FIRST_WAIT;
      const { is_whole: isWhole, messages } = await answer.json();
      if (isWhole) messages.forEach((message) => this.show(message));
      else await this.readAnew();
    } catch {
      this.socket.close();
    }
  }

  async readAnew() {
    // Too much was missed: take the list from the page, and leave what is being written alone.
    const answer = await fetch(location.href);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const list = page.getElementById("kommentarer");
    if (!answer.ok || !list) return;
    document.getElementById("kommentarer").replaceWith(list);
    window.htmx?.process(list);
  }

  show({ id, list, html, changed }) {
    if (changed > this.readAt) this.readAt = changed;
    const template = document.createElement("template");
    template.innerHTML = html;
    const arrived = template.content.querySelector(`#${id}`);
    const present = document.getElementById(id);
    if (!arrived) return;
    if (!present) this.add(arrived, list);
    else if (list) this.replaceBody(present, arrived);
    else present.replaceWith(arrived);
  }

  add(arrived, list) {
    const place = list && document.getElementById(list);
    // Where there are further pages, the newest has its place on the last of them.
    if (!place || "more" in place.dataset || arrived.classList.contains("comment--gone")) return;
    arrived.classList.add("comment--new");
    place.append(arrived);
    window.htmx?.process(arrived);
  }

  replaceBody(present, arrived) {
    // Only the public part: what is the reader's own, and the replies, stay as they are.
    const body = arrived.querySelector(":scope > .comment__body");
    present.className = arrived.className;
    present.querySelector(":scope > .comment__body").replaceWith(body);
    if (arrived.classList.contains("comment--gone")) {
      present.querySelector(":scope > .comment__own")?.remove();
    }
    window.htmx?.process(body);
  }
}

customElements.define("live-thread", LiveThread);
