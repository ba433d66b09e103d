package org.huifang.complaint.parcel.process;

import static org.huifang.complaint.process.ComplaintModel.numberOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huifang.complaint.parcel.ParcelDesk;
import org.springframework.stereotype.Component;

@Component("fetchParcelFactsLater")
class FetchParcelFactsLaterDelegate implements JavaDelegate {

    private final ParcelDesk parcels;

    FetchParcelFactsLaterDelegate(ParcelDesk parcels) {
        this.parcels = parcels;
    }

    @Override
    public void execute(DelegateExecution execution) {
        parcels.fetchLater(numberOf(execution));
    }
}
