package org.chancery.archive;

/** What sort of work a file is about, which decides when it goes to the archive: Decree 30/2020/NĐ-CP, Article 30(2). */
public enum Work {
    /** One year after the work ended. */
    ORDINARY,
    /** Three months after the building was settled (quyết toán). */
    CONSTRUCTION
}
