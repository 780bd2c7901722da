package org.chancery.records.internal;

import java.util.List;
import java.util.Set;
import org.chancery.identity.Access;
import org.chancery.identity.Role;
import org.chancery.platform.Slice;
import org.chancery.records.NumberOrder;
import org.chancery.records.RecordNumber;
import org.chancery.records.RegisterRow;
import org.chancery.records.Registers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives numbers and shows registers. */
@Component
class RegisterDesk implements Registers {
    private static final int PAGE_SIZE = 50;
    static final Set<Role> READERS = Set.of(Role.CLERK, Role.SIGNATORY, Role.AUDITOR);

    private final Numbers numbers;
    private final RegisterStore register;
    private final DiscreetRegister shown;
    private final TypeStore types;
    private final Issuers issuers;
    private final RegisterPrint printer;
    private final Access access;

    RegisterDesk(
            Numbers numbers,
            RegisterStore register,
            DiscreetRegister shown,
            TypeStore types,
            Issuers issuers,
            RegisterPrint printer,
            Access access) {
        this.numbers = numbers;
        this.register = register;
        this.shown = shown;
        this.types = types;
        this.issuers = issuers;
        this.printer = printer;
        this.access = access;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public RecordNumber allocate(NumberOrder order) {
        Issuer issuer = issuers.of(order.unit());
        DocumentType type = types.require(order.type());
        RecordNumber number = numbers.take(issuer.agency(), type.series(), type.notation(issuer));
        register.insert(new Entry(
                issuer.agency(),
                type.series(),
                number,
                order.unit(),
                type.code(),
                type.summary(order.subject()),
                order.source(),
                "",
                "",
                issuer.keeper(),
                1,
                null));
        return number;
    }

    @Override
    public Slice<RegisterRow> rows(String unit, String series, int year, int page) {
        access.requireAny(READERS, unit);
        return shown.rows(issuers.of(unit).agency(), series, year, Math.max(1, page), PAGE_SIZE);
    }

    @Override
    public List<RegisterRow> whole(String unit, String series, int year) {
        access.requireAny(READERS, unit);
        return shown.whole(issuers.of(unit).agency(), series, year);
    }

    @Override
    public byte[] print(String unit, String series, int year) {
        return printer.pdf(issuers.of(unit), series, year, whole(unit, series, year));
    }

    @Override
    public List<String> series() {
        return types.series();
    }
}
