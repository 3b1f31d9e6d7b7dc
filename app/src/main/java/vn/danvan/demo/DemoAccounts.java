package vn.danvan.demo;

import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.danvan.access.Accounts;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.PositionId;
import vn.danvan.kernel.Role;
import vn.danvan.organisation.Appointment;
import vn.danvan.organisation.Organisation;
import vn.danvan.organisation.PersonId;
import vn.danvan.organisation.Positions;

/**
 * An account for each role at the province, in two districts and in two communes, and one for each other body that the
 * demo's tasks are given to; all people are made up.
 */
@Component
@Profile("demo")
class DemoAccounts implements DemoStep {

    private record Person(String username, String name, String title, String body, Role role) {}

    private static final LocalDate SINCE = LocalDate.of(2021, 1, 1);

    private static final List<Person> PEOPLE = List.of(
            new Person("lanhdao.tinh", "Trần Văn Ví Dụ", "Trưởng ban", "BDV-58", Role.LEADER),
            new Person("chuyenvien.tinh", "Lê Thị Minh Họa", "Chuyên viên", "BDV-58", Role.SPECIALIST),
            new Person("vanthu.tinh", "Phạm Thị Thử", "Văn thư", "BDV-58", Role.CLERK),
            new Person("giamsat.tinh", "Hồ Văn Mẫu", "Người theo dõi", "BDV-58", Role.OBSERVER),
            new Person("quantri.tinh", "Đỗ Văn Thí Điểm", "Quản trị hệ thống", "BDV-58", Role.ADMINISTRATOR),
            new Person("lanhdao.phanrang", "Võ Thị Giả Định", "Trưởng ban", "BDV-582", Role.LEADER),
            new Person("canbo.phanrang", "Ngô Văn Thử Nghiệm", "Cán bộ", "BDV-582", Role.UNIT_OFFICER),
            new Person("lanhdao.bacai", "Chamaléa Thị Giả Định", "Trưởng ban", "BDV-584", Role.LEADER),
            new Person("canbo.bacai", "Katơr Minh Họa", "Cán bộ", "BDV-584", Role.UNIT_OFFICER),
            new Person("canbo.ninhson", "Lý Văn Thử Số Một", "Cán bộ", "BDV-585", Role.UNIT_OFFICER),
            new Person("canbo.ninhhai", "Lý Văn Thử Số Hai", "Cán bộ", "BDV-586", Role.UNIT_OFFICER),
            new Person("canbo.ninhphuoc", "Lý Văn Thử Số Ba", "Cán bộ", "BDV-587", Role.UNIT_OFFICER),
            new Person("canbo.thuanbac", "Lý Văn Thử Số Bốn", "Cán bộ", "BDV-588", Role.UNIT_OFFICER),
            new Person("canbo.thuannam", "Lý Văn Thử Số Năm", "Cán bộ", "BDV-589", Role.UNIT_OFFICER),
            new Person("xa.dovinh", "Bùi Thị Làm Mẫu", "Trưởng khối", "KDV-22738", Role.UNIT_OFFICER),
            new Person("xa.phuocmy", "Bùi Thị Thử Số Một", "Trưởng khối", "KDV-22741", Role.UNIT_OFFICER),
            new Person("xa.baoan", "Bùi Thị Thử Số Hai", "Trưởng khối", "KDV-22744", Role.UNIT_OFFICER),
            new Person("xa.phuocdai", "Pi Năng Ví Dụ", "Trưởng khối", "KDV-22801", Role.UNIT_OFFICER),
            new Person("xa.phuocthang", "Pi Năng Thử Số Một", "Trưởng khối", "KDV-22795", Role.UNIT_OFFICER));

    private final Organisation organisation;
    private final Positions positions;
    private final Accounts accounts;
    private final String password;

    DemoAccounts(
            Organisation organisation,
            Positions positions,
            Accounts accounts,
            @Value("${danvan.demo.password}") String password) {
        this.organisation = organisation;
        this.positions = positions;
        this.accounts = accounts;
        this.password = password;
    }

    /** The user names of all. */
    static List<String> usernames() {
        return PEOPLE.stream().map(Person::username).toList();
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void load() {
        PEOPLE.forEach(this::open);
    }

    private void open(Person person) {
        BodyId body = organisation.bodyByCode(person.body()).orElseThrow(() -> new NotFound("body", person.body()));
        PersonId id = positions.addPerson(person.name(), null);
        PositionId position =
                done(positions.appoint(new Appointment(id, body, person.title(), person.role(), SINCE, null), null));
        done(accounts.open(
                null, new Accounts.OpenAccount(person.username(), person.name(), password, true, List.of(position))));
    }

    /** The value of an outcome that cannot be refused, because what is asked for is written here. */
    static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var refusals) -> throw new IllegalStateException("demo refused: " + refusals);
        };
    }
}
