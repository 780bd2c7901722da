package org.chancery.records;

/** In whose stead a person signs (quyền hạn ký): Decree 30/2020/NĐ-CP, Article 13 and Appendix I, Part I, II.7. */
public enum AuthorityPrefix {
    /** The head of the agency signs. */
    NONE(""),
    /** For a collective (thay mặt). */
    TM("TM."),
    /** Acting head (quyền). */
    Q("Q."),
    /** A deputy for the head (ký thay). */
    KT("KT."),
    /** The head of a unit by order (thừa lệnh). */
    TL("TL."),
    /** The head of a unit by authorisation, limited in time and content (thừa ủy quyền). */
    TUQ("TUQ.");

    private final String mark;

    AuthorityPrefix(String mark) {
        this.mark = mark;
    }

    /** @return what is written before the title, empty for the head */
    public String mark() {
        return mark;
    }
}
