package vn.danvan.reporting.figure;

import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.AreaId;
import vn.danvan.organisation.AreaLevel;
import vn.danvan.reporting.fact.Standing;
import vn.danvan.rules.period.ReportingPeriod;

/**
 * Facts count where their bodies stood at the end of the period.
 *
 * @param level of the area asked for, in which all the facts stand
 */
record AsOfEnd(AreaLevel level, Cut cut) implements Placing {

    @Override
    public Spot spot(Standing standing, ReportingPeriod period) {
        return new Spot.In(
                switch (cut) {
                    case NONE, BODY -> FigureLine.Key.TOTAL;
                    case BELOW -> level == AreaLevel.PROVINCE ? belowProvince(standing) : commune(standing);
                    case COMMUNE -> commune(standing);
                });
    }

    private static FigureLine.Key belowProvince(Standing standing) {
        return standing.district() == null ? commune(standing) : FigureLine.Key.area(standing.district());
    }

    private static FigureLine.Key commune(Standing standing) {
        if (standing.commune() != null) {
            return FigureLine.Key.area(standing.commune());
        }
        return own(standing.district());
    }

    static FigureLine.Key own(@Nullable AreaId district) {
        return FigureLine.Key.of(district == null ? FigureLine.Kind.OF_PROVINCE : FigureLine.Kind.OF_DISTRICT);
    }
}
