/** The spark dialect: everything in an envelope called {@code D}, errors too. */
@NullMarked
package org.belfry.notifications.dialect.spark;

import org.jspecify.annotations.NullMarked;
