// The judge node-ical. It gives a day as the midnight of the local time zone: its local year, month and day count.
const ical = require("node-ical");
const { answer } = require("./reading.cjs");

function day(moment) {
  if (!moment) return "";
  if (!moment.dateOnly) return moment.toISOString();
  const pad = (number, length) => String(number).padStart(length, "0");
  return `${pad(moment.getFullYear(), 4)}-${pad(moment.getMonth() + 1, 2)}-${pad(moment.getDate(), 2)}`;
}

const text = (value) => (value && typeof value === "object" ? value.val : value) ?? "";

answer((data) =>
  Object.values(ical.sync.parseICS(data))
    .filter((item) => item.type === "VEVENT" || item.type === "VTODO")
    .map((item) => ({
      uid: item.uid,
      start: day(item.type === "VTODO" ? item.due : item.start),
      end: day(item.type === "VTODO" ? null : item.end),
      summary: text(item.summary),
      description: text(item.description),
    })),
);
