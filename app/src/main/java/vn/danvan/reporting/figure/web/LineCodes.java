package vn.danvan.reporting.figure.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.BodyId;
import vn.danvan.organisation.AreaView;
import vn.danvan.organisation.Areas;
import vn.danvan.organisation.Organisation;
import vn.danvan.reporting.figure.FigureLine;
import vn.danvan.rules.period.ReportingPeriod;

/** By what programs tell lines apart, whatever they are called: the code of the area or body, else of the kind of line. */
@Component
class LineCodes {

    private final Areas areas;
    private final Organisation organisation;

    LineCodes(Areas areas, Organisation organisation) {
        this.areas = areas;
        this.organisation = organisation;
    }

    /**
     * That of the end of the period; of an area without a code its id. A code may be given again: that of an area which began after
     * the first day that is known has its first year behind it, {@code 22750-2024}.
     */
    String of(FigureLine line, ReportingPeriod period) {
        UUID id = line.key().id();
        return switch (line.key().kind()) {
            case AREA -> {
                AreaView area = areas.requireArea(new AreaId(Objects.requireNonNull(id)), period.end());
                LocalDate first = areas.versions(area.id()).getFirst().valid().from();
                boolean later = first.isAfter(organisation.knownDay(LocalDate.EPOCH));
                yield area.code() == null
                        ? area.id().toString()
                        : later ? area.code() + "-" + first.getYear() : area.code();
            }
            case BODY ->
                organisation
                        .requireBody(new BodyId(Objects.requireNonNull(id)), period.end())
                        .code();
            case OF_DISTRICT, OF_PROVINCE, FORMER, UNDIVIDED, OTHERS, TOTAL ->
                line.key().kind().name();
        };
    }
}
