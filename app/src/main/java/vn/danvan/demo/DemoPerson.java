package vn.danvan.demo;

import java.util.List;
import java.util.stream.Stream;
import vn.danvan.kernel.Role;

/**
 * Somebody who is plainly made up.
 *
 * @param body code of the body the person works in
 */
record DemoPerson(String username, String name, String title, String body, Role role) {

    /** A person for each role at the province, in two districts and in two communes. */
    static final List<DemoPerson> SHOWN = List.of(
            new DemoPerson("lanhdao.tinh", "Trần Văn Ví Dụ", "Trưởng ban", "BDV-58", Role.LEADER),
            new DemoPerson("chuyenvien.tinh", "Lê Thị Minh Họa", "Chuyên viên", "BDV-58", Role.SPECIALIST),
            new DemoPerson("vanthu.tinh", "Phạm Thị Thử", "Văn thư", "BDV-58", Role.CLERK),
            new DemoPerson("giamsat.tinh", "Hồ Văn Mẫu", "Người theo dõi", "BDV-58", Role.OBSERVER),
            new DemoPerson("quantri.tinh", "Đỗ Văn Thí Điểm", "Quản trị hệ thống", "BDV-58", Role.ADMINISTRATOR),
            new DemoPerson("lanhdao.phanrang", "Võ Thị Giả Định", "Trưởng ban", "BDV-582", Role.LEADER),
            new DemoPerson("canbo.phanrang", "Ngô Văn Thử Nghiệm", "Cán bộ", "BDV-582", Role.UNIT_OFFICER),
            new DemoPerson("canbo.bacai", "Katơr Minh Họa", "Cán bộ", "BDV-584", Role.UNIT_OFFICER),
            new DemoPerson("xa.dovinh", "Bùi Thị Làm Mẫu", "Trưởng khối", "KDV-22738", Role.UNIT_OFFICER),
            new DemoPerson("xa.phuocdai", "Pi Năng Ví Dụ", "Trưởng khối", "KDV-22801", Role.UNIT_OFFICER));

    /** A second leader of a district, and somebody in each other body that the demo's tasks are given to. */
    static final List<DemoPerson> FURTHER = List.of(
            new DemoPerson("lanhdao.bacai", "Chamaléa Thị Giả Định", "Trưởng ban", "BDV-584", Role.LEADER),
            new DemoPerson("canbo.ninhson", "Lý Văn Thử Số Một", "Cán bộ", "BDV-585", Role.UNIT_OFFICER),
            new DemoPerson("canbo.ninhhai", "Lý Văn Thử Số Hai", "Cán bộ", "BDV-586", Role.UNIT_OFFICER),
            new DemoPerson("canbo.ninhphuoc", "Lý Văn Thử Số Ba", "Cán bộ", "BDV-587", Role.UNIT_OFFICER),
            new DemoPerson("canbo.thuanbac", "Lý Văn Thử Số Bốn", "Cán bộ", "BDV-588", Role.UNIT_OFFICER),
            new DemoPerson("canbo.thuannam", "Lý Văn Thử Số Năm", "Cán bộ", "BDV-589", Role.UNIT_OFFICER),
            new DemoPerson("xa.phuocmy", "Bùi Thị Thử Số Một", "Trưởng khối", "KDV-22741", Role.UNIT_OFFICER),
            new DemoPerson("xa.baoan", "Bùi Thị Thử Số Hai", "Trưởng khối", "KDV-22744", Role.UNIT_OFFICER),
            new DemoPerson("xa.phuocthang", "Pi Năng Thử Số Một", "Trưởng khối", "KDV-22795", Role.UNIT_OFFICER));

    /** Everybody. */
    static Stream<DemoPerson> all() {
        return Stream.concat(SHOWN.stream(), FURTHER.stream());
    }
}
