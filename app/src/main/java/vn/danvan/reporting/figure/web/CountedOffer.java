package vn.danvan.reporting.figure.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.danvan.reporting.figure.FigureCatalogue;
import vn.danvan.reporting.form.Indicator;

/** Offers to set what is counted from records beside what is reported, and the other way round. */
@Component
public class CountedOffer {

    private final FigureCatalogue catalogue;

    CountedOffer(FigureCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * An offer.
     *
     * @param names of the indicators that would come beside those shown
     * @param query the question with them
     */
    public record Offer(String names, String query) {}

    /** Empty when nothing that is shown is both reported and counted, or when both stand there. */
    Optional<Offer> of(List<Indicator> shown, FigureForm form, Locale locale) {
        List<String> codes = shown.stream().map(Indicator::code).toList();
        List<Indicator> more = new ArrayList<>();
        for (Indicator indicator : shown) {
            Optional<Indicator> other = FigureCatalogue.isCounted(indicator.code())
                    ? catalogue.find(FigureCatalogue.reported(indicator.code()))
                    : catalogue.counted(indicator);
            other.filter(one -> !codes.contains(one.code())).ifPresent(more::add);
        }
        if (more.isEmpty() || shown.size() + more.size() > Asking.MOST_INDICATORS) {
            return Optional.empty();
        }
        StringBuilder query = new StringBuilder(form.query());
        more.forEach(one -> query.append("&i=").append(URLEncoder.encode(one.code(), StandardCharsets.UTF_8)));
        return Optional.of(new Offer(
                String.join(
                        "; ", more.stream().map(one -> one.name().in(locale)).toList()),
                query.toString()));
    }
}
