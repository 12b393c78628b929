// Asks axe about a page. Where only colours are asked about, elements that look alike are judged by three of them:
// alike are those whose chains of ancestors agree in tag, class, colours, size and weight of letters, and which
// are as visible, as usable and as wordy. A table of nine hundred figures has about thirty looks.
async (wishes) => {
    const styled = ["color", "background-color", "background-image", "opacity", "font-size", "font-weight",
        "text-shadow", "text-decoration", "visibility", "display", "filter", "mix-blend-mode"];
    const numbers = new Map(), known = new Map();
    const number = (parts) => {
        const name = parts.join("|");
        if (!numbers.has(name)) numbers.set(name, numbers.size);
        return numbers.get(name);
    };
    const look = (element) => {
        if (!element) return 0;
        if (!known.has(element)) {
            const style = getComputedStyle(element);
            known.set(element, number([
                look(element.parentElement), element.tagName, element.className, element.matches(":disabled"),
                element.getAttribute("aria-disabled"), element.getAttribute("aria-hidden"), element.hidden,
                ...styled.map((name) => style.getPropertyValue(name)),
            ]));
        }
        return known.get(element);
    };
    const words = (element) => [...element.childNodes]
        .filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data.trim()).join(" ").trim();
    const looks = new Map();
    for (const element of document.querySelectorAll("body, body *")) {
        const said = words(element);
        if (!said && !element.matches("input, select, textarea")) continue;
        const wordy = [said.length > 1, /[\p{L}\p{N}]/u.test(said), element.control?.disabled, element.type];
        const name = number([look(element), ...wordy]);
        if (!looks.has(name)) looks.set(name, []);
        looks.get(name).push(element);
    }
    const some = [...looks.values()].flatMap((all) => [...new Set([all[0], all[all.length >> 1], all.at(-1)])]);
    const context = wishes.runOnly ? {include: some} : document;
    return (await axe.run(context, wishes)).violations;
}
