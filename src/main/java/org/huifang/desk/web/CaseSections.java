package org.huifang.desk.web;

import java.util.List;
import java.util.stream.Stream;
import org.huifang.complaint.Complaint;
import org.huifang.complaint.inquiry.Inquiries;
import org.huifang.desk.note.StaffFiles;
import org.huifang.desk.story.CallLog;
import org.huifang.desk.story.CaseHead;
import org.huifang.desk.story.CaseProcesses;
import org.huifang.desk.story.Clocks;
import org.huifang.desk.story.Correspondence;
import org.huifang.desk.story.FileLine;
import org.huifang.desk.story.MessageLine;
import org.huifang.desk.story.RelatedCases;
import org.huifang.desk.story.RelatedCases.Related;
import org.huifang.desk.story.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The sections of the page of a case. */
@Component
class CaseSections {

    private final CaseHead heads;
    private final Clocks clocks;
    private final Timeline timeline;
    private final Correspondence correspondence;
    private final StaffFiles files;
    private final CallLog calls;
    private final Inquiries inquiries;
    private final RelatedCases related;
    private final CaseProcesses processes;

    CaseSections(
            CaseHead heads,
            Clocks clocks,
            Timeline timeline,
            Correspondence correspondence,
            StaffFiles files,
            CallLog calls,
            Inquiries inquiries,
            RelatedCases related,
            CaseProcesses processes) {
        this.heads = heads;
        this.clocks = clocks;
        this.timeline = timeline;
        this.correspondence = correspondence;
        this.files = files;
        this.calls = calls;
        this.inquiries = inquiries;
        this.related = related;
        this.processes = processes;
    }

    CaseHead.Head head(Complaint complaint) {
        return heads.of(complaint);
    }

    List<Clocks.ClockLine> clocks(Complaint complaint) {
        return clocks.of(complaint.number());
    }

    List<MessageLine> messages(Complaint complaint) {
        return correspondence.of(complaint);
    }

    List<Related> linked(Complaint complaint) {
        return related.linked(complaint);
    }

    List<Related> ofCustomer(Complaint complaint) {
        return related.ofCustomer(complaint);
    }

    /** What only the whole page shows. */
    void addTo(ModelAndView page, Complaint complaint) {
        var number = complaint.number();
        var messages = messages(complaint);
        page.addObject("messages", messages);
        page.addObject("files", files(complaint, messages));
        page.addObject("classified", heads.classified(complaint));
        page.addObject("whyClassified", heads.whyClassified(complaint));
        page.addObject("foundOut", heads.foundOut(complaint));
        page.addObject("timeline", timeline.of(number));
        page.addObject("calls", calls.of(number));
        page.addObject("inquiries", inquiries.of(number));
        page.addObject("tasks", processes.openTasks(number.value()));
        page.addObject("pictures", processes.pictures(number.value()));
    }

    private List<FileLine> files(Complaint complaint, List<MessageLine> messages) {
        return Stream.concat(
                        files.of(complaint.number()).stream().map(file -> FileLine.ofStaff(complaint.number(), file)),
                        messages.stream().flatMap(message -> message.files().stream()))
                .toList();
    }
}
