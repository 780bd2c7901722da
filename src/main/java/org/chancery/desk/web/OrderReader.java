package org.chancery.desk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chancery.casework.CaseAction;
import org.chancery.casework.CaseOrder;
import org.chancery.casework.CaseOrder.RecordPayment.Method;
import org.chancery.casework.CaseOrder.RequestSupplement.Item;
import org.chancery.casework.CaseView;
import org.chancery.casework.CaseworkError;
import org.chancery.platform.Fault;

/** Turns the forms of the case page into commands. */
final class OrderReader {
    /** Most papers that one request lists; far more than any procedure has. */
    static final int MOST_ITEMS = 60;

    /** Lines for papers that are not on the procedure's list. */
    static final int OTHERS = 2;

    private OrderReader() {}

    static OrderInput read(CaseAction action, Map<String, String> form, CaseView view) {
        OrderFields fields = new OrderFields(action, form);
        CaseOrder order = order(action, fields, view);
        return fields.errors().isEmpty() ? new OrderInput.Ready(order) : new OrderInput.Refused(fields.errors());
    }

    private static CaseOrder order(CaseAction action, OrderFields fields, CaseView view) {
        return switch (action) {
            case OPEN -> new CaseOrder.Open();
            case ACCEPT -> new CaseOrder.Accept();
            case REQUEST_SUPPLEMENT -> new CaseOrder.RequestSupplement(items(fields));
            case RECORD_PAYMENT -> payment(fields, view);
            case WAIVE_FEE -> new CaseOrder.WaiveFee(fields.text("reason"));
            case PAUSE -> new CaseOrder.Pause(fields.text("ground"), fields.text("reason"));
            case RESUME -> new CaseOrder.Resume();
            case CORRECT -> new CaseOrder.Correct(fields.text("reason"));
            case FINISH_CORRECTION -> new CaseOrder.FinishCorrection();
            case CONSULT ->
                new CaseOrder.Consult(fields.text("body"), fields.text("question"), fields.date("answer-by"));
            case RECEIVE_OPINION -> new CaseOrder.ReceiveOpinion(fields.text("opinion"));
            case EXTEND -> new CaseOrder.Extend(fields.text("reason"), fields.date("new-due"));
            case REASSIGN -> new CaseOrder.Reassign(fields.id("officer"));
            case ADD_NOTE -> new CaseOrder.AddNote(fields.text("text"));
            case APPROVE -> new CaseOrder.Approve(fields.optional("note"));
            case REFUSE -> new CaseOrder.Refuse(fields.text("reason"), fields.text("ground"));
            case GRANT_WITHDRAWAL -> new CaseOrder.GrantWithdrawal();
            case REFUSE_WITHDRAWAL -> new CaseOrder.RefuseWithdrawal(fields.text("reason"));
            case LAPSE -> new CaseOrder.Lapse(fields.text("reason"));
            case SEND_BY_POST -> new CaseOrder.SendByPost(fields.text("tracking"));
            case COMPLETE -> new CaseOrder.Complete(fields.text("proof"));
            case ANSWER_SUPPLEMENT, REQUEST_WITHDRAWAL, ATTACH_RESULT ->
                throw new Fault(CaseworkError.ORDER_UNREADABLE);
        };
    }

    private static CaseOrder payment(OrderFields fields, CaseView view) {
        String currency = view.money().currency();
        return new CaseOrder.RecordPayment(
                fields.amount("amount"),
                currency == null ? "" : currency,
                fields.choice("method", Method.class, Method.CASH),
                fields.optional("reference"));
    }

    private static List<Item> items(OrderFields fields) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < MOST_ITEMS; i++) {
            if (!fields.raw("pick-" + i).isEmpty()) {
                items.add(new Item(fields.text("pick-" + i), reason(fields, "reason-" + i)));
            }
        }
        for (int i = 0; i < OTHERS; i++) {
            if (!fields.raw("other-" + i).isEmpty()) {
                items.add(new Item(fields.text("other-" + i), reason(fields, "other-reason-" + i)));
            }
        }
        if (items.isEmpty()) {
            fields.refuse("pick-0", "error.request-supplement-none");
        }
        return items;
    }

    private static String reason(OrderFields fields, String name) {
        String reason = fields.raw(name);
        if (reason.isEmpty()) {
            fields.refuse(name, "error.request-supplement-reason");
        } else if (reason.length() > 500) {
            fields.refuse(name, "error.too-long");
        }
        return reason;
    }
}
