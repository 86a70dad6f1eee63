// The judge ical.js: the parser of Thunderbird.
const loaded = require("ical.js");
const { answer } = require("./reading.cjs");

const ICAL = loaded.default ?? loaded;
const text = (component, name) => component.getFirstPropertyValue(name) ?? "";
const day = (component, name) => String(component.getFirstPropertyValue(name) ?? "");

answer((data) => {
  const calendar = new ICAL.Component(ICAL.parse(data));
  const entry = (component, start, end) => ({
    uid: text(component, "uid"),
    start: day(component, start),
    end: end ? day(component, end) : "",
    summary: text(component, "summary"),
    description: text(component, "description"),
  });
  return [
    ...calendar.getAllSubcomponents("vevent").map((event) => entry(event, "dtstart", "dtend")),
    ...calendar.getAllSubcomponents("vtodo").map((task) => entry(task, "due", null)),
  ];
});
