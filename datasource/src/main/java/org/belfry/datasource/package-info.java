/**
 * Connections to the one database. A module of its own: a server may open them before the WAR is
 * loaded, so in the EAR these classes and the drivers are in its {@code lib}.
 */
@NullMarked
package org.belfry.datasource;

import org.jspecify.annotations.NullMarked;
