using System.Data;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Catalog.Storage;

/// <summary>The catalogue's tables, whichever database holds them. Providers derive from it and add nothing but what differs.</summary>
public abstract class CatalogContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<Compilation> Compilations => Set<Compilation>();

    public DbSet<CompilationText> CompilationTexts => Set<CompilationText>();

    public DbSet<CompilationField> CompilationFields => Set<CompilationField>();

    public DbSet<Work> Works => Set<Work>();

    public DbSet<Document> Documents => Set<Document>();

    public DbSet<DocumentTopic> DocumentTopics => Set<DocumentTopic>();

    public DbSet<DocumentField> DocumentFields => Set<DocumentField>();

    public DbSet<Paragraph> Paragraphs => Set<Paragraph>();

    public DbSet<IssuingBody> IssuingBodies => Set<IssuingBody>();

    public DbSet<DocumentIssuingBody> DocumentIssuingBodies => Set<DocumentIssuingBody>();

    public DbSet<Measure> Measures => Set<Measure>();

    public DbSet<Deadline> Deadlines => Set<Deadline>();

    public DbSet<Citation> Citations => Set<Citation>();

    public DbSet<ResponsibleUnit> ResponsibleUnits => Set<ResponsibleUnit>();

    public DbSet<MeasureAudience> MeasureAudiences => Set<MeasureAudience>();

    public DbSet<MeasureAmount> MeasureAmounts => Set<MeasureAmount>();

    public DbSet<Note> Notes => Set<Note>();

    public DbSet<ImportRun> ImportRuns => Set<ImportRun>();

    public DbSet<ImportRunFile> ImportRunFiles => Set<ImportRunFile>();

    public DbSet<ImportRunChange> ImportRunChanges => Set<ImportRunChange>();

    public DbSet<Batch> Batches => Set<Batch>();

    public DbSet<BatchFile> BatchFiles => Set<BatchFile>();

    public DbSet<SourceFile> SourceFiles => Set<SourceFile>();

    public DbSet<SourceFilePiece> SourceFilePieces => Set<SourceFilePiece>();

    public DbSet<Correction> Corrections => Set<Correction>();

    public DbSet<CorrectionFlag> CorrectionFlags => Set<CorrectionFlag>();

    public DbSet<VocabularyEntry> VocabularyEntries => Set<VocabularyEntry>();

    public DbSet<AuditEntry> AuditLog => Set<AuditEntry>();

    public DbSet<EventDateEntry> EventDates => Set<EventDateEntry>();

    /// <summary>Starts a transaction that sees one state of the catalogue and does not hinder writers.</summary>
    public virtual Task<IDbContextTransaction> BeginReadAsync(CancellationToken cancellationToken) =>
        Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);

    /// <summary>
    /// A number that changes when anyone else has changed the database, for the price of a few system calls: what a process asks before each
    /// answer to know whether its copy is still good. Only numbers of one and the same context compare, and its connection has to be kept open.
    /// </summary>
    public abstract long ReadChangeStamp();

    /// <summary>What keeps the database from being written, without writing or waiting; null where nothing does. That somebody else writes is no fault.</summary>
    public abstract CatalogFault? TryWriting();

    /// <summary>
    /// How many times a backup has taken the place of this database: each restoring counts one further than the database and the backup had come,
    /// so that what is numbered within a state of the catalogue is never taken for the same of another state.
    /// </summary>
    public abstract long ReadRestores();

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(CatalogContext).Assembly);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<UnitKind>().HaveConversion<WireNameConverter<UnitKind>>();
        configurationBuilder.Properties<FieldOrigin>().HaveConversion<WireNameConverter<FieldOrigin>>();
        configurationBuilder.Properties<ParagraphRole>().HaveConversion<WireNameConverter<ParagraphRole>>();
        configurationBuilder.Properties<DeadlineKind>().HaveConversion<WireNameConverter<DeadlineKind>>();
        configurationBuilder.Properties<CitationRelation>().HaveConversion<WireNameConverter<CitationRelation>>();
        configurationBuilder.Properties<ResponsibilityRole>().HaveConversion<WireNameConverter<ResponsibilityRole>>();
        configurationBuilder.Properties<AmountBound>().HaveConversion<WireNameConverter<AmountBound>>();
        configurationBuilder.Properties<AmountRole>().HaveConversion<WireNameConverter<AmountRole>>();
        configurationBuilder.Properties<AmountEffect>().HaveConversion<WireNameConverter<AmountEffect>>();
        configurationBuilder.Properties<ImportOutcome>().HaveConversion<WireNameConverter<ImportOutcome>>();
        configurationBuilder.Properties<ChangeKind>().HaveConversion<WireNameConverter<ChangeKind>>();
        configurationBuilder.Properties<RunKind>().HaveConversion<WireNameConverter<RunKind>>();
        configurationBuilder.Properties<RunState>().HaveConversion<WireNameConverter<RunState>>();
        configurationBuilder.Properties<BatchOrigin>().HaveConversion<WireNameConverter<BatchOrigin>>();
        configurationBuilder.Properties<BatchState>().HaveConversion<WireNameConverter<BatchState>>();
        configurationBuilder.Properties<CorrectionTarget>().HaveConversion<WireNameConverter<CorrectionTarget>>();
        configurationBuilder.Properties<CorrectionAction>().HaveConversion<WireNameConverter<CorrectionAction>>();
        configurationBuilder.Properties<VocabularyKind>().HaveConversion<WireNameConverter<VocabularyKind>>();
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTextConverter>();
    }

    /// <summary>Moments as ISO 8601 text in UTC: sorts as text, which SQLite needs.</summary>
    private sealed class UtcTextConverter() : Microsoft.EntityFrameworkCore.Storage.ValueConversion.ValueConverter<DateTimeOffset, string>(
        moment => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        text => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture));
}
