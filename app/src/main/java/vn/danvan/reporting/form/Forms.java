package vn.danvan.reporting.form;

import org.springframework.stereotype.Component;
import vn.danvan.rules.content.ContentSource;

/** The forms as they stand now. */
@Component
public class Forms {

    private final FormLibrary shipped = FormLibrary.read(ContentSource.shipped());

    /** All indicators and forms. */
    public FormLibrary current() {
        return shipped;
    }
}
