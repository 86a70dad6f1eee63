// What pages do besides, where scripts run: search while typing, and a button that copies an address.
// The rules of the search are those of src/ttdn/web/search.py; a test compares the two.
"use strict";

const LONGEST_QUERY = 100;
const MOST_HITS = 50;
const JOINS = new Set(["va", "cua"]);
const WHOLE = 3, BEGUN = 2, SPREAD = 1;

function wordsOf(text) {
  const bare = text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  return bare.replace(/đ/g, "d").replace(/&/g, " va ").replace(/y/g, "i").match(/[a-z0-9]+/g) || [];
}

function taken(word, other, starts) {
  const ends = new Set();
  for (const start of starts) {
    let length = 0;
    while (start + length < word.length && length < other.length && word[start + length] === other[length]) {
      length += 1;
      ends.add(start + length);
    }
  }
  return ends;
}

function abbreviates(word, words, place) {
  let reached = taken(word, words[place], [0]);
  for (const other of words.slice(place + 1)) {
    if (reached.has(word.length) || reached.size === 0) break;
    const ends = taken(word, other, reached);
    reached = JOINS.has(other) ? new Set([...ends, ...reached]) : ends;
  }
  return reached.has(word.length);
}

function met(word, words) {
  let score = 0, at = 0;
  for (let place = 0; place < words.length; place += 1) {
    if (words[place] === word) return [WHOLE, place];
    if (words[place].startsWith(word)) {
      if (score < BEGUN) [score, at] = [BEGUN, place];
    } else if (score < SPREAD && abbreviates(word, words, place)) {
      [score, at] = [SPREAD, place];
    }
  }
  return [score, at];
}

function rankOf(asked, words) {
  const found = asked.map((word) => met(word, words));
  if (found.some(([score]) => score === 0)) return null;
  let score = 0, turned = 0;
  found.forEach(([one, place], index) => {
    score += one;
    if (index > 0 && place < found[index - 1][1]) turned += 1;
  });
  return [-score, turned, found[0][1], words.length];
}

function compare(one, other) {
  for (let index = 0; index < one.length; index += 1) {
    if (one[index] !== other[index]) return one[index] - other[index];
  }
  return 0;
}

function search(targets, query) {
  const asked = wordsOf(Array.from(query).slice(0, LONGEST_QUERY).join(""));
  if (asked.length === 0) return [];
  const found = [];
  targets.forEach((target, order) => {
    let best = null;
    target.folded.forEach((words, position) => {
      const rank = rankOf(asked, words);
      if (rank === null) return;
      if (best === null || compare([...rank, position], best) < 0) best = [...rank, position];
    });
    if (best === null) return;
    const position = best[best.length - 1];
    const rank = [...best.slice(0, -1), target.past ? 1 : 0, order];
    found.push([rank, { target, name: target.names[position] }]);
  });
  found.sort((one, other) => compare(one[0], other[0]));
  return found.slice(0, MOST_HITS).map(([, hit]) => hit);
}

function hitItem(hit) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = hit.target.path;
  link.textContent = hit.target.title;
  const about = document.createElement("span");
  about.className = "about";
  const other = hit.target.title.startsWith(hit.name) ? "" : ` · theo tên “${hit.name}”`;
  about.textContent = hit.target.kind + other;
  item.append(link, " ", about);
  return item;
}

function counted(query, hits) {
  if (query.trim() === "") return "";
  if (hits === 0) return `Không tìm thấy đơn vị hay kế hoạch nào cho “${query.trim()}”.`;
  return `${hits} kết quả${hits === MOST_HITS ? " đầu tiên" : ""} cho “${query.trim()}”.`;
}

async function offerSearch(form) {
  const answer = await fetch("search.json");
  if (!answer.ok) return;
  const { targets } = await answer.json();
  for (const target of targets) {
    target.names.unshift(target.title);
    target.folded = target.names.map(wordsOf);
  }
  const box = form.querySelector("input"), status = form.querySelector("[role=status]");
  const list = form.querySelector("ol");
  const show = () => {
    const hits = search(targets, box.value);
    list.replaceChildren(...hits.map(hitItem));
    status.textContent = counted(box.value, hits.length);
  };
  box.addEventListener("input", show);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    show();
  });
  form.hidden = false;
  show();
}

function offerCopying(button) {
  const box = document.getElementById(button.dataset.copies);
  const status = button.parentElement.querySelector("[role=status]");
  button.addEventListener("click", async () => {
    box.select();
    await navigator.clipboard.writeText(box.value);
    status.textContent = "Đã chép địa chỉ.";
  });
  button.hidden = false;
}

const form = document.querySelector("form.search[data-index]");
if (form && location.protocol !== "file:") offerSearch(form).catch(() => {});
if (navigator.clipboard) document.querySelectorAll("button[data-copies]").forEach(offerCopying);
