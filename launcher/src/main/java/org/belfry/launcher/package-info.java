/**
 * Starts {@code belfry.jar}: Payara Micro with the WAR inside, and a status that tells the truth.
 */
@NullMarked
package org.belfry.launcher;

import org.jspecify.annotations.NullMarked;
