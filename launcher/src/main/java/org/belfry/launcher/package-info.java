/**
 * Starts {@code belfry.jar}: Payara Micro with Belfry inside, and a status that tells the truth.
 * The jar carries the server; it is unpacked once, and runs from where it lies.
 */
@NullMarked
package org.belfry.launcher;

import org.jspecify.annotations.NullMarked;
