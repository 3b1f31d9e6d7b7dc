package vn.danvan.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.WebAttributes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Brings what was refused before any page was reached, such as a form whose token has run out, to the {@link ErrorPages}. */
@Controller
class RefusedRequests implements ErrorController {

    @Open
    @RequestMapping("/error")
    void answer(HttpServletRequest request) throws Exception {
        if (request.getAttribute(WebAttributes.ACCESS_DENIED_403) instanceof Exception denied) {
            throw denied;
        }
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Exception fault) {
            throw fault;
        }
        throw new ResponseStatusException(
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                        ? HttpStatus.valueOf(status)
                        : HttpStatus.NOT_FOUND);
    }
}
