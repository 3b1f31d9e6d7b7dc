package vn.danvan.access.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.danvan.web.Open;

/** The sign-in page. */
@Controller
class SignInController {

    private final DemoHint demo;

    SignInController(DemoHint demo) {
        this.demo = demo;
    }

    @Open
    @GetMapping("/sign-in")
    String show(
            @RequestParam(name = "error", required = false) String error,
            @RequestParam(name = "out", required = false) String out,
            Model model) {
        model.addAttribute("failed", error != null);
        model.addAttribute("signedOut", out != null);
        model.addAttribute("demoPassword", demo.password());
        return "access/sign-in";
    }
}
