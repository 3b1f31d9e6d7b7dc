package vn.danvan.directive.task.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.danvan.directive.task.NewTask;
import vn.danvan.directive.task.Programmes;
import vn.danvan.directive.task.TaskLists;
import vn.danvan.directive.task.TaskView;
import vn.danvan.directive.task.Tasks;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Outcome;
import vn.danvan.organisation.Organisation;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.People;
import vn.danvan.support.SettableClock;

/** A specialist of the province and an officer of a district on the pages of tasks, on the first day. */
@DanvanTest
abstract class TaskPagesCase {

    static final String SPECIALIST = "chuyenvien.tinh";
    static final String OFFICER = "canbo.phanrang";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Programmes programmes;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskLists lists;

    @Autowired
    Organisation organisation;

    @Autowired
    SettableClock clock;

    @Autowired
    People people;

    Actor specialist;
    Actor officer;

    @BeforeEach
    void peopleOnTheFirstDay() {
        clock.setTo(SettableClock.FIRST_DAY);
        specialist = people.actor(SPECIALIST);
        officer = people.actor(OFFICER);
    }

    /** A task of the year's programme that the officer's body leads. */
    TaskView add(int year, String content) {
        NewTask task = new NewTask(
                content, null, null, List.of(), officer.body(), Set.of(), LocalDate.of(2021, 3, 15), false, List.of());
        return switch (programmes.add(specialist, year, List.of(task))) {
            case Outcome.Done<List<TaskView>>(List<TaskView> added) -> added.getFirst();
            case Outcome.Refused<List<TaskView>>(var refusals) -> throw new AssertionError(refusals.toString());
        };
    }

    /** Takes a step that needs no words, on the version the task was seen at. */
    MvcTestResult act(String username, TaskView task, String move) {
        return mvc.post()
                .uri("/tasks/{id}/do/{move}", task.id(), move)
                .with(people.signedIn(username))
                .with(csrf())
                .param("version", Integer.toString(task.version()))
                .exchange();
    }

    /** The page, which must open. */
    String get(String username, String uri) throws UnsupportedEncodingException {
        MvcTestResult answer =
                mvc.get().uri(uri).with(people.signedIn(username)).exchange();
        assertThat(answer).as(uri).hasStatusOk();
        return text(answer);
    }

    static String text(MvcTestResult answer) throws UnsupportedEncodingException {
        return answer.getResponse().getContentAsString();
    }
}
