package org.chancery.procedures;

/** A way to file recorded by the source (trực tuyến, trực tiếp, bưu chính). */
public enum Channel {
    ONLINE,
    IN_PERSON,
    POST
}
