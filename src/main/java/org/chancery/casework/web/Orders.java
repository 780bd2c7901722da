package org.chancery.casework.web;

import org.chancery.casework.CaseAction;
import org.chancery.casework.CaseOrder;
import org.chancery.casework.CaseworkError;
import org.chancery.platform.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads commands of officials from JSON. */
@Component
class Orders {
    private final JsonMapper json;

    Orders(JsonMapper json) {
        this.json = json;
    }

    CaseOrder read(CaseAction action, @Nullable ObjectNode body) {
        try {
            return json.treeToValue(body == null ? json.createObjectNode() : body, type(action));
        } catch (JacksonException unreadable) {
            throw new Fault(CaseworkError.ORDER_UNREADABLE);
        }
    }

    private static Class<? extends CaseOrder> type(CaseAction action) {
        return switch (action) {
            case OPEN -> CaseOrder.Open.class;
            case ACCEPT -> CaseOrder.Accept.class;
            case REQUEST_SUPPLEMENT -> CaseOrder.RequestSupplement.class;
            case RECORD_PAYMENT -> CaseOrder.RecordPayment.class;
            case WAIVE_FEE -> CaseOrder.WaiveFee.class;
            case PAUSE -> CaseOrder.Pause.class;
            case RESUME -> CaseOrder.Resume.class;
            case CORRECT -> CaseOrder.Correct.class;
            case FINISH_CORRECTION -> CaseOrder.FinishCorrection.class;
            case CONSULT -> CaseOrder.Consult.class;
            case RECEIVE_OPINION -> CaseOrder.ReceiveOpinion.class;
            case EXTEND -> CaseOrder.Extend.class;
            case REASSIGN -> CaseOrder.Reassign.class;
            case ADD_NOTE -> CaseOrder.AddNote.class;
            case APPROVE -> CaseOrder.Approve.class;
            case REFUSE -> CaseOrder.Refuse.class;
            case GRANT_WITHDRAWAL -> CaseOrder.GrantWithdrawal.class;
            case REFUSE_WITHDRAWAL -> CaseOrder.RefuseWithdrawal.class;
            case LAPSE -> CaseOrder.Lapse.class;
            case SEND_BY_POST -> CaseOrder.SendByPost.class;
            case COMPLETE -> CaseOrder.Complete.class;
            case ANSWER_SUPPLEMENT, REQUEST_WITHDRAWAL, ATTACH_RESULT ->
                throw new Fault(CaseworkError.ORDER_UNREADABLE);
        };
    }
}
