package vn.danvan.reporting.consolidated.web;

/** A form with every kind of column that a consolidated sheet can have. */
final class TrialForm {

    static final String ID = "tong-hop-thu";

    static final String YAML = """
            form: tong-hop-thu
            name: {vi: Biểu thử tổng hợp, en: Form to be consolidated}
            units:
              lan: {vi: lần, en: times}
            breakdowns:
              quy-mo: {name: {vi: Quy mô, en: Size}, items: {L: {vi: Lớn, en: Large}, N: {vi: Nhỏ, en: Small}}}
            indicators:
              - {code: TTH.A, group: Thử, domain: security, name: {vi: Số đã họp, en: Held}, unit: lan, measure: flow, sum: sum, polarity: up, estimated: true, basis: Kế hoạch số 12-KH/TU, from: 2020-01-01}
              - {code: TTH.B, group: Thử, domain: security, name: {vi: Họp ở xã, en: In communes}, unit: lan, measure: flow, sum: sum, polarity: up, basis: Kế hoạch số 12-KH/TU, from: 2020-01-01}
              - {code: TTH.C, group: Thử, domain: security, name: {vi: Họp ở thôn, en: In villages}, unit: lan, measure: flow, sum: sum, polarity: up, basis: Kế hoạch số 12-KH/TU, from: 2020-01-01}
              - {code: TTH.TL, group: Thử, domain: security, name: {vi: Tỷ lệ họp ở xã, en: Share in communes}, unit: phan-tram, measure: flow, sum: ratio, of: [TTH.B, TTH.A], polarity: up, basis: Kế hoạch số 12-KH/TU, from: 2020-01-01}
              - {code: TTH.N, group: Thử, domain: security, name: {vi: Điểm tự chấm, en: Score}, unit: diem, measure: stock, sum: none, why: {vi: điểm không cộng, en: points do not add up}, polarity: up, basis: Kế hoạch số 12-KH/TU, from: 2020-01-01}
              - {code: TTH.P, group: Thử, domain: security, name: {vi: Cuộc họp theo quy mô, en: By size}, unit: lan, measure: flow, sum: sum, by: quy-mo, polarity: up, basis: Kế hoạch số 12-KH/TU, from: 2020-01-01}
              - {code: TTH.S, group: Thử, domain: security, name: {vi: Người tố giác, en: Informers}, unit: nguoi, measure: flow, sum: sum, sensitive: true, polarity: none, basis: Kế hoạch số 12-KH/TU, from: 2020-01-01}
            editions:
              - from: 2020-01-01
                source: Kế hoạch số 12-KH/TU
                filed-by: [{level: commune, kinds: [mobilisation-bloc]}, {level: district, kinds: [mobilisation-board]}, {level: province, kinds: [mobilisation-board]}]
                periods: [week]
                sections:
                  - id: hop
                    name: {vi: Hội họp, en: Meetings}
                    questions:
                      - {id: a, label: {vi: (9), en: (9)}, figure: TTH.A}
                      - {id: b, label: {vi: (11), en: (11)}, figure: TTH.B}
                      - {id: c, label: {vi: (12), en: (12)}, figure: TTH.C}
                  - id: khac
                    name: {vi: Việc khác, en: Other matters}
                    questions:
                      - {id: n, figure: TTH.N}
                      - {id: p, figure: TTH.P}
                      - {id: s, figure: TTH.S}
                      - {id: loi, text: {vi: Nhận xét, en: Remarks}}
                checks:
                  - {rule: "a = b + c", severity: warning, name: {vi: Cột 9 bằng cột 11 cộng cột 12, en: Column 9 is 11 plus 12}}
            """;

    private TrialForm() {}
}
