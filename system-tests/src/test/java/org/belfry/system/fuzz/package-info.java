/** Requests that nobody would send, in great numbers and always the same ones for a seed. */
@NullMarked
package org.belfry.system.fuzz;

import org.jspecify.annotations.NullMarked;
