"""Networks: training, evaluation and export. torch lives here, and only the command line comes here.

In the order in which data passes: config, architectures, generator, discriminator, dcgan, augment, engine,
checkpoint, samples, train, metrics, evaluate, regions, export.
"""
