// A row of links that scrolls sideways on a phone shows the page one is on.
export function nav() {
  for (const link of document.querySelectorAll(".dv-nav [aria-current], .dv-views [aria-current]")) {
    const list = link.closest("ul");
    const item = link.closest("li");
    list.scrollLeft = item.offsetLeft - list.offsetLeft - (list.clientWidth - item.offsetWidth) / 2;
  }
}
