package org.huifang.privacy.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.huifang.customer.file.UnknownCustomer;
import org.huifang.privacy.copy.CopyDesk;
import org.huifang.privacy.copy.CopyLinks;
import org.huifang.privacy.copy.DataCopies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where the link to the copy of one's data leads. Looking makes none: programs that look into mail follow links. */
@Hidden
@Controller
class DataCopyPageController {

    private static final Logger log = LoggerFactory.getLogger(DataCopyPageController.class);

    private final CopyLinks links;
    private final CopyDesk copies;
    private final DataCopies data;

    DataCopyPageController(CopyLinks links, CopyDesk copies, DataCopies data) {
        this.links = links;
        this.copies = copies;
        this.data = data;
    }

    @GetMapping(CopyLinks.PATH + "{token}")
    ModelAndView ask(@PathVariable String token) {
        return links.read(token).isPresent() ? new ModelAndView("privacy/copy") : closed();
    }

    @PostMapping(CopyLinks.PATH + "{token}")
    ModelAndView fetch(@PathVariable String token, HttpServletResponse response) throws IOException {
        var number = links.read(token);
        if (number.isEmpty()) {
            return closed();
        }
        var person = copies.fetched(number.get());
        data.write(person, PrivacyRequestController.zip(response).getOutputStream());
        return null;
    }

    /** Any other address below, such as a link cut in two by a mail program. */
    @GetMapping(CopyLinks.PATH + "{*rest}")
    ModelAndView elsewhere() {
        return closed();
    }

    private static ModelAndView closed() {
        return new ModelAndView("privacy/closed", HttpStatus.GONE);
    }

    /** The person was erased meanwhile. */
    @ExceptionHandler(UnknownCustomer.class)
    ModelAndView gone() {
        return closed();
    }

    /** Without the address, which is the customer's key. */
    @ExceptionHandler(Exception.class)
    ModelAndView failure(Exception cause) {
        log.error("A copy of data could not be made ({}).", cause.getClass().getSimpleName());
        return new ModelAndView("privacy/closed", HttpStatus.INTERNAL_SERVER_ERROR);
    }
}
