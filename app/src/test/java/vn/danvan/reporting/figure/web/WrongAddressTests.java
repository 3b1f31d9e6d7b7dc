package vn.danvan.reporting.figure.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import vn.danvan.rules.period.ReportingPeriod;

/** An address that somebody changed by hand gets an answer, never a breakdown; week 30 of 2019. */
class WrongAddressTests extends FigurePageCase {

    @Test
    void aPartThatTheIndicatorDoesNotHaveIsNotFound() {
        String address = "/figures/sources?i=DVK.DK&area=" + area("582") + in(period("week", 2019, 30))
                + "&figure=DVK.DK&line=TOTAL&of=2019-30&part=";
        assertThat(open(LEADER, address + "xyz")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(open(LEADER, address + "KT")).hasStatusOk();
        assertThat(open(LEADER, address.replace("figure=DVK.DK", "figure=KHONG.CO")))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aColumnThatDoesNotExistSortsNothing() throws Exception {
        ReportingPeriod week = period("week", 2019, 30);
        report("KDV-22738", "AS.QUA", week, 3);
        for (String sort : new String[] {"-2147483648", "2147483647", "99", "0", "hai", "99999999999"}) {
            assertThat(get(LEADER, "/figures?i=AS.QUA&area=" + area("582") + in(week) + "&sort=" + sort))
                    .contains("Phường Đô Vinh");
        }
    }

    @Test
    void unitsOfADayBeforeAnythingIsKnownAreThoseOfTheFirstDay() throws Exception {
        ReportingPeriod month = period("calendar-month", 2020, 1);
        String address = "/figures?i=AS.QUA&area=" + area("582") + in(month) + "&cut=COMMUNE";
        assertThat(get(LEADER, address + "&units=2020-06-01")).contains("Phường Đô Vinh");
        assertThat(get(LEADER, address + "&units=1900-01-01&compare=1")).contains("Phường Đô Vinh");
        assertThat(get(LEADER, address + "&units=9999-12-31")).contains("Thành phố Phan Rang");
    }
}
