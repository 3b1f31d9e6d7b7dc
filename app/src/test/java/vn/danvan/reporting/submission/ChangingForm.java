package vn.danvan.reporting.submission;

/** A form with two editions: what the second one asks for in another place, no more, and newly. */
public final class ChangingForm {

    /** The form. */
    public static final String ID = "doi-an-ban";

    /** Its edition from January 2021 on. */
    public static final String OLD = "doi-an-ban@2021-01-01";

    /** Its edition from September 2021 on. */
    public static final String NEW = "doi-an-ban@2021-09-01";

    /** The file of the first edition. */
    public static final String BEFORE = """
            form: doi-an-ban
            name: {vi: Biểu đổi ấn bản, en: Changing form}
            indicators:
              - {code: DAB.MOT, group: Thử, domain: organisation, name: {vi: Số một, en: One}, unit: cuoc, measure: flow,
                 sum: sum, polarity: up, basis: Công văn thử, from: 2021-01-01}
              - {code: DAB.HAI, group: Thử, domain: organisation, name: {vi: Số hai, en: Two}, unit: cuoc, measure: flow,
                 sum: sum, polarity: up, basis: Công văn thử, from: 2021-01-01}
              - {code: DAB.BA, group: Thử, domain: organisation, name: {vi: Số ba, en: Three}, unit: cuoc, measure: flow,
                 sum: sum, polarity: up, basis: Công văn thử, from: 2021-01-01}
            editions:
              - from: 2021-01-01
                source: Công văn thử
                filed-by: [{level: commune, kinds: [mobilisation-bloc]}]
                periods: [calendar-month]
                sections:
                  - id: s
                    name: {vi: Phần, en: Section}
                    questions:
                      - {id: a, figure: DAB.MOT}
                      - {id: b, figure: DAB.HAI}
                      - {id: c, choice: {vi: Chọn, en: Choose}, options: {x: {vi: Lựa chọn một, en: One}, y: {vi: Lựa chọn hai, en: Two}}}
                      - {id: t, text: {vi: Nhận xét, en: Remarks}}
            """;

    /**
     * The file of the second one: the first figure has another id, the third one the id that the first had, the second is asked no
     * more, nor is an option.
     */
    public static final String AFTER = """
            form: doi-an-ban
            name: {vi: Biểu đổi ấn bản, en: Changing form}
            editions:
              - from: 2021-09-01
                source: Công văn thử mới
                filed-by: [{level: commune, kinds: [mobilisation-bloc]}]
                periods: [calendar-month]
                due: {calendar-month: {day: 20}}
                sections:
                  - id: s
                    name: {vi: Phần, en: Section}
                    questions:
                      - {id: mot, figure: DAB.MOT}
                      - {id: a, figure: DAB.BA}
                      - {id: c, choice: {vi: Chọn, en: Choose}, options: {x: {vi: Lựa chọn một, en: One}, z: {vi: Lựa chọn ba, en: Three}}}
                      - {id: t, text: {vi: Nhận xét, en: Remarks}}
            """;

    private ChangingForm() {}
}
