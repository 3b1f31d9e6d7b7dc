package vn.danvan.directive.task.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.danvan.directive.task.TaskDetail;
import vn.danvan.directive.task.TaskEntry;
import vn.danvan.directive.task.TaskId;
import vn.danvan.directive.task.TaskView;
import vn.danvan.kernel.Refusal;
import vn.danvan.web.Texts;

/** What a controller needs to answer a form: the reader's language, the model of the page, the answer's status. */
record Turn(Locale locale, Model model, RedirectAttributes redirect, HttpServletResponse response, Texts texts) {

    /** Why a form that gives tasks does nothing the second time. */
    static final String SENT_BEFORE = "task.added-before";

    private static final int UNPROCESSABLE = 422;

    /** Shows the reasons above the form, which comes again as it was typed. */
    Turn refused(List<Refusal> refusals) {
        return answer(UNPROCESSABLE, refusals);
    }

    /** Says who changed the task while the form was open, and how; the form comes again as it was typed. */
    Turn overtaken(TaskDetail detail, TaskNames names) {
        TaskEntry last = detail.history().getFirst();
        String who = last.account() == null ? texts.text(locale, "task.by-system") : names.person(last.account());
        return answer(
                HttpServletResponse.SC_CONFLICT,
                List.of(Refusal.of(
                        "task.overtaken",
                        who,
                        texts.text(locale, "task.entry." + last.kind()),
                        texts.text(locale, "task.state." + detail.task().state()))));
    }

    private Turn answer(int status, List<Refusal> refusals) {
        response.setStatus(status);
        model.addAttribute("errors", texts.errors(locale, refusals));
        return this;
    }

    /** Goes to the task's page and says there what was done to it. */
    String to(TaskView task, String key) {
        flash(key, task.reference());
        return "redirect:/tasks/" + task.id();
    }

    /** Goes back to the task's page and says there why nothing can be done. */
    String back(TaskId task, Refusal reason) {
        return back("/tasks/" + task, reason);
    }

    /** Goes to the page and says there why nothing was done. */
    String back(String address, Refusal reason) {
        redirect.addFlashAttribute("flash", texts.refusal(locale, reason));
        return "redirect:" + address;
    }

    /** Says on the next page what was done. */
    void flash(String key, Object... args) {
        redirect.addFlashAttribute("flash", texts.text(locale, key, args));
    }
}
