package org.huifang.customer.parcel.tracking;

import java.time.Clock;
import org.huifang.worker.Outcome;
import org.huifang.worker.TopicTask;
import org.huifang.worker.TopicWorker;

/** Serves {@code fetch-parcel-facts}: which waybill, what does the service say of it, tell the case. */
class FetchParcelFactsWorker implements TopicWorker {

    private final CaseDesk desk;
    private final TrackingService service;
    private final Clock clock;

    FetchParcelFactsWorker(CaseDesk desk, TrackingService service, Clock clock) {
        this.desk = desk;
        this.service = service;
        this.clock = clock;
    }

    @Override
    public Outcome work(TopicTask task) {
        desk.waybillOf(task.caseNumber()).ifPresent(waybill -> {
            var asked = clock.instant();
            desk.tell(task.caseNumber(), task.id(), waybill, asked, service.about(waybill));
        });
        return Outcome.COMPLETE;
    }

    /** A case can be solved without: it is noted that the facts are missing, and the case goes on. */
    @Override
    public Outcome giveUp(TopicTask task) {
        desk.tellMissing(task.caseNumber(), task.id());
        return Outcome.COMPLETE;
    }
}
