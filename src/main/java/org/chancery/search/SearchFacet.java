package org.chancery.search;

/** By what results are narrowed, with how many each choice holds. */
public enum SearchFacet {
    /** A {@link SearchKind}. */
    KIND,
    /** Code of a unit. */
    UNIT,
    /** Name of a type of documents, in Vietnamese. */
    TYPE,
    /** Year of the document, in Asia/Ho_Chi_Minh. */
    YEAR,
    /** Key of the message that names the state. */
    STATE
}
