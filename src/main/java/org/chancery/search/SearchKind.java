package org.chancery.search;

/** Kinds of things that are found. */
public enum SearchKind {
    /** Documents that go out, from their draft on (văn bản đi). */
    OUTGOING,
    /** Documents that came in (văn bản đến). */
    INCOMING,
    /** Results of procedures (kết quả giải quyết thủ tục). */
    RESULT,
    /** Files (hồ sơ lưu trữ). */
    FILE,
    /** Cases (hồ sơ thủ tục). */
    CASE
}
