/**
 * What every system test needs: Belfry as a process, its databases, clients, and endpoints of ours.
 */
@NullMarked
package org.belfry.system;

import org.jspecify.annotations.NullMarked;
