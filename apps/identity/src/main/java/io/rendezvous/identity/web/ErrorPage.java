package io.rendezvous.identity.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What is said when nothing else answers: the status, the protocol's own reason if there is one, the request id. */
@Controller
class ErrorPage implements ErrorController {
    private static final Page ERROR = Page.named("error");

    @RequestMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> page(HttpServletRequest request, Texts texts) {
        HttpStatus status = status(request);
        return ResponseEntity.status(status)
                .body(ERROR.render(
                        texts,
                        Map.of(
                                "title", texts.get(status.is5xxServerError() ? "failed" : "not-possible"),
                                "reason", reason(request, status),
                                "request-id", requestId(request))));
    }

    @RequestMapping("/error")
    ResponseEntity<Map<String, String>> data(HttpServletRequest request) {
        HttpStatus status = status(request);
        return ResponseEntity.status(status)
                .body(Map.of("error", status.getReasonPhrase(), "requestId", requestId(request)));
    }

    /** Never the text of an exception: only what the protocol's endpoints answer on purpose. */
    private static String reason(HttpServletRequest request, HttpStatus status) {
        boolean onPurpose = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) == null;
        return status.is4xxClientError() && onPurpose
                ? String.valueOf(request.getAttribute(RequestDispatcher.ERROR_MESSAGE))
                : "";
    }

    private static HttpStatus status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? Objects.requireNonNullElse(HttpStatus.resolve(code), HttpStatus.INTERNAL_SERVER_ERROR)
                : HttpStatus.NOT_FOUND;
    }

    private static String requestId(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(RequestId.ATTRIBUTE));
    }
}
