package org.chancery.casework.internal;

import java.time.Instant;
import java.time.LocalDate;
import org.chancery.casework.CaseOrder;
import org.chancery.casework.CaseworkError;
import org.chancery.casework.MoneyState;
import org.chancery.jooq.casework.tables.records.CaseFileRecord;
import org.chancery.platform.Fault;
import org.chancery.platform.Hanoi;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Takes money at the counter and numbers receipts by unit and year, without gap or double. */
@Component
class Payments {
    private final CaseStore store;

    Payments(CaseStore store) {
        this.store = store;
    }

    void take(CaseFileRecord row, CaseOrder.RecordPayment payment, Instant now, ObjectNode data) {
        if (row.getFee().compareTo(payment.amount()) != 0 || !payment.currency().equals(row.getCurrency())) {
            throw new Fault(CaseworkError.AMOUNT_WRONG, row.getFee().toPlainString(), row.getCurrency());
        }
        LocalDate day = now.atZone(Hanoi.ZONE).toLocalDate();
        String year = Integer.toString(day.getYear());
        int number = store.next("receipt/" + row.getUnit(), year);
        row.setMoney(MoneyState.PAID.name());
        data.put("receipt", "BL-%s-%s-%05d".formatted(row.getUnit(), year.substring(2), number));
    }
}
