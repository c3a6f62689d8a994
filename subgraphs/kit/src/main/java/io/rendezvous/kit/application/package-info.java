/** How a subgraph starts: its configuration name, the defaults all subgraphs share, resources that end with it. */
@NullMarked
package io.rendezvous.kit.application;

import org.jspecify.annotations.NullMarked;
