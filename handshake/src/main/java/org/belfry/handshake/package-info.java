/**
 * What launcher, listener and application of {@code belfry.jar} tell each other at start and stop,
 * from one class loader to another. Nothing opens it to other processes.
 */
@NullMarked
package org.belfry.handshake;

import org.jspecify.annotations.NullMarked;
