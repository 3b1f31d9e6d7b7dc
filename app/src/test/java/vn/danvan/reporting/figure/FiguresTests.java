package vn.danvan.reporting.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.danvan.kernel.Forbidden;
import vn.danvan.rules.period.ReportingPeriod;

/** Figures of bodies come to figures of areas, by the rules of their indicators. */
class FiguresTests extends FiguresCase {

    private static final FigureQuery.Options PLAIN = FigureQuery.Options.PLAIN;

    @Test
    void communesAndTheDistrictsOwnWorkMakeTheDistrict() {
        ReportingPeriod week = week(20);
        report("KDV-22738", week, "DTH.CUOC", 3);
        report("KDV-22741", week, "DTH.CUOC", 4);
        report("BDV-582", week, "DTH.CUOC", 2);
        report("BDV-58", week, "DTH.CUOC", 5);

        FigureTable district = table(area("582"), Cut.BELOW, PLAIN, "DTH.CUOC", week);
        assertValue(district.figure("DTH.CUOC", FigureLine.Key.area(area("22738")), week), "3");
        assertValue(district.figure("DTH.CUOC", FigureLine.Key.of(FigureLine.Kind.OF_DISTRICT), week), "2");
        assertValue(district.total("DTH.CUOC", week), "9");
        assertThat(district.figure("DTH.CUOC", FigureLine.Key.area(area("22744")), week))
                .isInstanceOf(Figure.Missing.class);
        assertPartsMakeTheTotal(district, "DTH.CUOC", week);

        FigureTable province = table(area("58"), Cut.BELOW, PLAIN, "DTH.CUOC", week);
        assertValue(province.figure("DTH.CUOC", FigureLine.Key.area(area("582")), week), "9");
        assertValue(province.total("DTH.CUOC", week), "14");
        assertPartsMakeTheTotal(province, "DTH.CUOC", week);

        FigureTable communes = table(area("58"), Cut.COMMUNE, PLAIN, "DTH.CUOC", week);
        assertThat(communes.lines()).hasSize(65 + 3);
        assertPartsMakeTheTotal(communes, "DTH.CUOC", week);
    }

    @Test
    void aRatioIsTheSumOfItsNumeratorsOverThatOfItsDenominatorsOfThoseWhoReportedBoth() {
        ReportingPeriod week = week(21);
        report("KDV-22738", week, "DTH.TL", 9, "DTH.YK", 10);
        report("KDV-22741", week, "DTH.TL", 30, "DTH.YK", 90);
        report("KDV-22744", week, "DTH.YK", 1000);
        FigureTable table = table(area("582"), Cut.BELOW, PLAIN, "DTH.TYLE", week);
        assertValue(table.total("DTH.TYLE", week), "39");
        assertValue(table.figure("DTH.TYLE", FigureLine.Key.area(area("22738")), week), "90");
    }

    @Test
    void whatCannotBeAddedSaysWhyAndIsShownOfOneBody() {
        ReportingPeriod week = week(22);
        report("KDV-22738", week, "GS.PH", 2);
        report("KDV-22741", week, "GS.PH", 3);
        FigureTable table = table(area("582"), Cut.BELOW, PLAIN, "GS.PH", week);
        assertThat(table.total("GS.PH", week))
                .isInstanceOfSatisfying(
                        Figure.NotAdditive.class,
                        figure -> assertThat(figure.why().vi()).contains("tính trùng"));
        assertValue(table.figure("GS.PH", FigureLine.Key.area(area("22738")), week), "2");
    }

    @Test
    void reportsAreAddedOverPeriodsOnlyWhenAskedForAndStocksNever() {
        report("KDV-22738", week(23), "DTH.CUOC", 3, "DT.TV", 100);
        report("KDV-22738", week(24), "DTH.CUOC", 4, "DT.TV", 110);
        FigureQuery.Options added = new FigureQuery.Options(false, false, true, Optional.empty());
        FigureTable flows = table(area("582"), Cut.NONE, added, "DTH.CUOC", week(23), week(24));
        assertValue(flows.figure(sum("DTH.CUOC")), "7");
        FigureTable stocks = table(area("582"), Cut.NONE, added, "DT.TV", week(23), week(24));
        assertValue(stocks.figure(sum("DT.TV")), "110");
    }

    @Test
    void lettersCarriedOverDoNotCountInEveryPeriod() {
        report("UBND-22738", week(40), "XLD.TONG", 100, "XLD.KT.MN", 30, "XLD.TK.MN", 70, "XLD.CHUA", 40);
        report("UBND-22738", week(41), "XLD.TONG", 110, "XLD.KT.MN", 40, "XLD.TK.MN", 70, "XLD.CHUA", 25);
        FigureQuery.Options added = new FigureQuery.Options(false, false, true, Optional.empty());
        FigureTable table = figures.table(
                people.actor("lanhdao.tinh"),
                new FigureQuery(
                        List.of("XLD.TONG", "XLD.KT.MN", "XLD.TK.MN", "XLD.CHUA"),
                        area("582"),
                        Cut.NONE,
                        List.of(week(41), week(40)),
                        added));
        assertThat(table.figure(sum("XLD.TONG")))
                .isInstanceOfSatisfying(
                        Figure.NotAdditive.class,
                        figure -> assertThat(figure.why().vi()).contains("kỳ trước chuyển sang"));
        assertValue(table.figure(sum("XLD.KT.MN")), "30");
        assertValue(table.figure(sum("XLD.TK.MN")), "140");
        assertValue(table.figure(sum("XLD.CHUA")), "25");
    }

    private static FigureTable.Cell sum(String indicator) {
        return new FigureTable.Cell(indicator, "", FigureLine.Key.TOTAL, Optional.empty());
    }

    @Test
    void partsOfABreakdownStandBesideTheWhole() {
        ReportingPeriod week = week(25);
        report("KDV-22738", week, "DVK.DK/KT", 2, "DVK.DK/VHXH", 5);
        FigureQuery.Options parts = new FigureQuery.Options(true, false, false, Optional.empty());
        FigureTable table = table(area("582"), Cut.NONE, parts, "DVK.DK", week);
        assertValue(table.total("DVK.DK", week), "7");
        assertValue(table.figure(new FigureTable.Cell("DVK.DK", "VHXH", FigureLine.Key.TOTAL, Optional.of(week))), "5");
        assertThat(((Figure.Value) table.total("DVK.DK", week)).marks().reported())
                .isEqualTo(1);
    }

    @Test
    void unapprovedFiguresAreMarkedOrLeftOut() {
        ReportingPeriod week = week(26);
        report("KDV-22738", week, "DTH.CUOC", 3);
        report(UUID.randomUUID(), "KDV-22741", week, false, "DTH.CUOC", 4);
        Figure all = table(area("582"), Cut.NONE, PLAIN, "DTH.CUOC", week).total("DTH.CUOC", week);
        assertThat(((Figure.Value) all).marks().unapproved()).isTrue();
        assertValue(all, "7");
        FigureQuery.Options approved = new FigureQuery.Options(false, true, false, Optional.empty());
        Figure sure = table(area("582"), Cut.NONE, approved, "DTH.CUOC", week).total("DTH.CUOC", week);
        assertThat(((Figure.Value) sure).marks().unapproved()).isFalse();
        assertValue(sure, "3");
    }

    @Test
    void aSecondReportTakesThePlaceOfTheFirstAndARemovedOneIsGone() {
        ReportingPeriod week = week(27);
        UUID first = report("KDV-22738", week, "DTH.CUOC", 3, "DTH.YK", 8);
        report(first, "KDV-22738", week, true, "DTH.CUOC", 6);
        FigureTable table = table(area("582"), Cut.NONE, PLAIN, "DTH.YK", week);
        assertThat(table.total("DTH.YK", week).number()).isEmpty();
        facts.remove(first);
        assertThat(table(area("582"), Cut.NONE, PLAIN, "DTH.CUOC", week)
                        .total("DTH.CUOC", week)
                        .number())
                .isEmpty();
    }

    @Test
    void aCommuneReadsItsOwnLineAndTheTotalsAroundIt() {
        ReportingPeriod week = week(28);
        report("KDV-22738", week, "DTH.CUOC", 3);
        report("KDV-22741", week, "DTH.CUOC", 4);
        report("BDV-582", week, "DTH.CUOC", 2);
        FigureTable table = table(people.actor("xa.dovinh"), area("582"), Cut.BELOW, PLAIN, "DTH.CUOC", week);
        assertThat(table.limited()).isTrue();
        assertThat(table.lines())
                .extracting(FigureLine::key)
                .containsExactly(
                        FigureLine.Key.area(area("22738")),
                        FigureLine.Key.of(FigureLine.Kind.OTHERS),
                        FigureLine.Key.TOTAL);
        assertValue(table.figure("DTH.CUOC", FigureLine.Key.of(FigureLine.Kind.OTHERS), week), "6");
        assertPartsMakeTheTotal(table, "DTH.CUOC", week);
        assertThatThrownBy(() -> table(people.actor("xa.dovinh"), area("22741"), Cut.NONE, PLAIN, "DTH.CUOC", week))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> table(people.actor("canbo.phanrang"), area("584"), Cut.NONE, PLAIN, "DTH.CUOC", week))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void figuresOf2020AreRestatedForTheUnitsOf2025() {
        ReportingPeriod week = week(29);
        for (String code : List.of("22756", "22759", "22762", "22765")) {
            report("KDV-" + code, week, "DTH.CUOC", 10);
        }
        report("KDV-22768", week, "DTH.CUOC", 7);
        report("KDV-22779", week, "DTH.CUOC", 1);
        report("KDV-22888", week, "DTH.CUOC", 2);
        report("BDV-582", week, "DTH.CUOC", 100);
        report("BDV-58", week, "DTH.CUOC", 1000);

        FigureTable table = table(area("58"), Cut.COMMUNE, units(NEW_UNITS), "DTH.CUOC", week);

        assertThat(table.figure("DTH.CUOC", FigureLine.Key.area(areaNow("Phường Đông Hải")), week))
                .isInstanceOfSatisfying(
                        Figure.NotDivisible.class,
                        figure -> assertThat(figure.splits()).singleElement().satisfies(split -> {
                            assertThat(split.unit()).isEqualTo("Phường Đông Hải");
                            assertThat(split.on()).contains(NEW_UNITS);
                            assertThat(split.legalBasis().orElse("")).contains("1667");
                        }));
        assertThat(table.figure("DTH.CUOC", FigureLine.Key.area(areaNow("Xã Phước Dinh")), week))
                .isInstanceOf(Figure.NotDivisible.class);
        assertValue(table.figure("DTH.CUOC", FigureLine.Key.of(FigureLine.Kind.UNDIVIDED), week), "10");
        assertValue(table.figure("DTH.CUOC", FigureLine.Key.of(FigureLine.Kind.OF_DISTRICT), week), "100");
        assertValue(table.figure("DTH.CUOC", FigureLine.Key.of(FigureLine.Kind.OF_PROVINCE), week), "1000");
        assertThat(table.total("DTH.CUOC", week).number())
                .hasValueSatisfying(total -> assertThat(total).isEqualByComparingTo("1150"));
        assertPartsMakeTheTotal(table, "DTH.CUOC", week);
        assertThat(table.lines()).hasSize(24 + 4);
    }

    @Test
    void aUnitThatHasEndedSaysSo() {
        ReportingPeriod later = periods.period("week", 2025, 2).orElseThrow();
        Figure figure = table(area("22756"), Cut.NONE, PLAIN, "DTH.CUOC", later).total("DTH.CUOC", later);
        assertThat(figure).isInstanceOf(Figure.Absent.class);
    }

    @Test
    void bodiesThatAreNoMoreHaveOneLineSoThatTheLinesMakeTheTotal() {
        ReportingPeriod week = week(32);
        report("KDV-22738", week, "DTH.CUOC", 3);
        report("KDV-22741", week, "DTH.CUOC", 4);
        report("BDV-582", week, "DTH.CUOC", 5);
        report("BDV-58", week, "DTH.CUOC", 100);
        for (String area : List.of("58", "582")) {
            FigureTable table = table(area(area), Cut.BODY, units(NEW_UNITS), "DTH.CUOC", week);
            assertThat(table.total("DTH.CUOC", week).number()).isPresent();
            assertPartsMakeTheTotal(table, "DTH.CUOC", week);
            assertThat(table.figure("DTH.CUOC", FigureLine.Key.of(FigureLine.Kind.FORMER), week)
                            .number())
                    .isPresent();
        }
        assertValue(
                table(area("58"), Cut.BODY, units(NEW_UNITS), "DTH.CUOC", week).total("DTH.CUOC", week), "112");
        assertPartsMakeTheTotal(table(area("58"), Cut.BODY, PLAIN, "DTH.CUOC", week), "DTH.CUOC", week);
    }

    @Test
    void aBodyThatLastsKeepsItsLineBesideTheFormerOnes() {
        ReportingPeriod week = week(33);
        report("KDV-22738", week, "DTH.CUOC", 3);
        report("KDV-22753", week, "DTH.CUOC", 4);
        report("KDV-22756", week, "DTH.CUOC", 5);
        FigureTable table = table(area("582"), Cut.BODY, units(KINH_DINH_GREW), "DTH.CUOC", week);
        FigureLine.Key doVinh =
                new FigureLine.Key(FigureLine.Kind.BODY, body("KDV-22738").value());
        assertValue(table.figure("DTH.CUOC", doVinh, week), "3");
        assertValue(table.figure("DTH.CUOC", FigureLine.Key.of(FigureLine.Kind.FORMER), week), "9");
        assertValue(table.total("DTH.CUOC", week), "12");
        assertPartsMakeTheTotal(table, "DTH.CUOC", week);
    }
}
