package vn.danvan.web;

import java.text.ParseException;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.format.Formatter;

/** Reads the days in parameters of pages as {@link Days} does; an unreadable one is a fault of the request. */
final class DayFormatter implements Formatter<LocalDate> {

    @Override
    public LocalDate parse(String text, Locale locale) throws ParseException {
        return Days.read(text).orElseThrow(() -> new ParseException(text, 0));
    }

    @Override
    public String print(LocalDate day, Locale locale) {
        return Days.field(day);
    }
}
