package org.belfry.web.front;

/**
 * Something that can be looked at.
 *
 * @param relation what it is to the native API
 * @param path below the root
 * @param title what it is
 */
record IndexEntry(String relation, String path, String title) {}
