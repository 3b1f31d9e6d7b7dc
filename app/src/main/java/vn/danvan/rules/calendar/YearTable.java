package vn.danvan.rules.calendar;

import java.util.List;

/** The sourced table of one year; an incomplete one only adds to what is computed. */
record YearTable(int year, boolean complete, List<CalendarDay> days) {}
