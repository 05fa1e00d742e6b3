/** Nodes that share a database, and what becomes of a node's work as it stops. */
@NullMarked
package org.belfry.system.nodes;

import org.jspecify.annotations.NullMarked;
