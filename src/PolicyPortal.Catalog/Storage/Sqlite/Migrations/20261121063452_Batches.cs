using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PolicyPortal.Catalog.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Batches : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Actor",
                table: "ImportRuns",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "BasedOn",
                table: "ImportRuns",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "BatchId",
                table: "ImportRuns",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Checksum",
                table: "ImportRuns",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "ImportRuns",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "ImportRuns",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "State",
                table: "ImportRuns",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "HolderBatchId",
                table: "ImportRunFiles",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsHidden",
                table: "Documents",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "AuditLog",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    At = table.Column<string>(type: "TEXT", nullable: false),
                    Actor = table.Column<string>(type: "TEXT", nullable: false),
                    Action = table.Column<string>(type: "TEXT", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", nullable: false),
                    Detail = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditLog", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Batches",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CreatedAt = table.Column<string>(type: "TEXT", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", nullable: false),
                    Origin = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", nullable: true),
                    Place = table.Column<long>(type: "INTEGER", nullable: true),
                    Worker = table.Column<string>(type: "TEXT", nullable: true),
                    Problem = table.Column<string>(type: "TEXT", nullable: true),
                    Detail = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Batches", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Corrections",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CompilationId = table.Column<string>(type: "TEXT", nullable: false),
                    Target = table.Column<string>(type: "TEXT", nullable: false),
                    TargetId = table.Column<string>(type: "TEXT", nullable: false),
                    Field = table.Column<string>(type: "TEXT", nullable: false),
                    Action = table.Column<string>(type: "TEXT", nullable: false),
                    Value = table.Column<string>(type: "TEXT", nullable: true),
                    ParserValue = table.Column<string>(type: "TEXT", nullable: true),
                    Line = table.Column<int>(type: "INTEGER", nullable: true),
                    LineText = table.Column<string>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    Actor = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false),
                    IsWithdrawn = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Corrections", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ImportRunChanges",
                columns: table => new
                {
                    ImportRunId = table.Column<long>(type: "INTEGER", nullable: false),
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    FileOrdinal = table.Column<int>(type: "INTEGER", nullable: false),
                    Change = table.Column<string>(type: "TEXT", nullable: false),
                    DocumentId = table.Column<string>(type: "TEXT", nullable: false),
                    UnitKind = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: true),
                    DocumentNumber = table.Column<string>(type: "TEXT", nullable: true),
                    StartLine = table.Column<int>(type: "INTEGER", nullable: false),
                    Fields = table.Column<string>(type: "TEXT", nullable: true),
                    Doubts = table.Column<string>(type: "TEXT", nullable: true),
                    DoubtCount = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportRunChanges", x => new { x.ImportRunId, x.Ordinal });
                    table.ForeignKey(
                        name: "FK_ImportRunChanges_ImportRuns_ImportRunId",
                        column: x => x.ImportRunId,
                        principalTable: "ImportRuns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SourceFiles",
                columns: table => new
                {
                    Sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    Length = table.Column<long>(type: "INTEGER", nullable: false),
                    AddedAt = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SourceFiles", x => x.Sha256);
                });

            migrationBuilder.CreateTable(
                name: "VocabularyEntries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    Value = table.Column<string>(type: "TEXT", nullable: false),
                    Actor = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false),
                    IsRemoved = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VocabularyEntries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CorrectionFlags",
                columns: table => new
                {
                    CorrectionId = table.Column<long>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", nullable: false),
                    ParserValue = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CorrectionFlags", x => x.CorrectionId);
                    table.ForeignKey(
                        name: "FK_CorrectionFlags_Corrections_CorrectionId",
                        column: x => x.CorrectionId,
                        principalTable: "Corrections",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "BatchFiles",
                columns: table => new
                {
                    BatchId = table.Column<long>(type: "INTEGER", nullable: false),
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", nullable: false),
                    Container = table.Column<string>(type: "TEXT", nullable: true),
                    SourceSha256 = table.Column<string>(type: "TEXT", nullable: true),
                    Encoding = table.Column<string>(type: "TEXT", nullable: true),
                    Title = table.Column<string>(type: "TEXT", nullable: true),
                    Compiler = table.Column<string>(type: "TEXT", nullable: true),
                    Edition = table.Column<string>(type: "TEXT", nullable: true),
                    AsOf = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CompilationId = table.Column<string>(type: "TEXT", nullable: true),
                    TextSha256 = table.Column<string>(type: "TEXT", nullable: true),
                    Rejection = table.Column<string>(type: "TEXT", nullable: true),
                    UnitIds = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BatchFiles", x => new { x.BatchId, x.Ordinal });
                    table.ForeignKey(
                        name: "FK_BatchFiles_Batches_BatchId",
                        column: x => x.BatchId,
                        principalTable: "Batches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_BatchFiles_SourceFiles_SourceSha256",
                        column: x => x.SourceSha256,
                        principalTable: "SourceFiles",
                        principalColumn: "Sha256",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SourceFilePieces",
                columns: table => new
                {
                    Sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    Bytes = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SourceFilePieces", x => new { x.Sha256, x.Ordinal });
                    table.ForeignKey(
                        name: "FK_SourceFilePieces_SourceFiles_Sha256",
                        column: x => x.Sha256,
                        principalTable: "SourceFiles",
                        principalColumn: "Sha256",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ImportRuns_BatchId",
                table: "ImportRuns",
                column: "BatchId");

            migrationBuilder.CreateIndex(
                name: "IX_ImportRuns_Sequence",
                table: "ImportRuns",
                column: "Sequence",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AuditLog_Subject",
                table: "AuditLog",
                column: "Subject");

            migrationBuilder.CreateIndex(
                name: "IX_Batches_State",
                table: "Batches",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_BatchFiles_CompilationId",
                table: "BatchFiles",
                column: "CompilationId");

            migrationBuilder.CreateIndex(
                name: "IX_BatchFiles_SourceSha256",
                table: "BatchFiles",
                column: "SourceSha256");

            migrationBuilder.CreateIndex(
                name: "IX_BatchFiles_TextSha256",
                table: "BatchFiles",
                column: "TextSha256");

            migrationBuilder.CreateIndex(
                name: "IX_Corrections_CompilationId_TargetId",
                table: "Corrections",
                columns: new[] { "CompilationId", "TargetId" });

            migrationBuilder.CreateIndex(
                name: "IX_ImportRunChanges_DocumentId",
                table: "ImportRunChanges",
                column: "DocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_VocabularyEntries_Kind_Key_Value",
                table: "VocabularyEntries",
                columns: new[] { "Kind", "Key", "Value" });

            // Runs of before were all imports that had been written.
            migrationBuilder.Sql("""UPDATE "ImportRuns" SET "Kind" = 'import', "State" = 'applied', "Actor" = 'portal', "Sequence" = "Id" """);

            // What is there from before becomes one applied batch. The bytes of its files were not kept: it can be taken back, but not applied again.
            migrationBuilder.Sql("""
                INSERT INTO "Batches" ("CreatedAt", "CreatedBy", "Origin", "State", "Place")
                SELECT "First", 'portal', 'commandLine', 'applied', 0 FROM (SELECT MIN("ImportedAt") AS "First" FROM "Compilations") WHERE "First" IS NOT NULL
                """);
            migrationBuilder.Sql("""
                INSERT INTO "BatchFiles" ("BatchId", "Ordinal", "FileName", "CompilationId")
                SELECT (SELECT MAX("Id") FROM "Batches"), ROW_NUMBER() OVER (ORDER BY "FileName") - 1, "FileName", "Id" FROM "Compilations"
                """);

            migrationBuilder.Sql("""
                CREATE TRIGGER "AuditLogKeepsRows" BEFORE DELETE ON "AuditLog" BEGIN SELECT RAISE(ABORT, 'The audit log is only added to.'); END
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER "AuditLogKeepsValues" BEFORE UPDATE ON "AuditLog" BEGIN SELECT RAISE(ABORT, 'The audit log is only added to.'); END
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""DROP TRIGGER "AuditLogKeepsRows" """);
            migrationBuilder.Sql("""DROP TRIGGER "AuditLogKeepsValues" """);
            migrationBuilder.DropTable(
                name: "AuditLog");

            migrationBuilder.DropTable(
                name: "BatchFiles");

            migrationBuilder.DropTable(
                name: "CorrectionFlags");

            migrationBuilder.DropTable(
                name: "ImportRunChanges");

            migrationBuilder.DropTable(
                name: "SourceFilePieces");

            migrationBuilder.DropTable(
                name: "VocabularyEntries");

            migrationBuilder.DropTable(
                name: "Batches");

            migrationBuilder.DropTable(
                name: "Corrections");

            migrationBuilder.DropTable(
                name: "SourceFiles");

            migrationBuilder.DropIndex(
                name: "IX_ImportRuns_BatchId",
                table: "ImportRuns");

            migrationBuilder.DropIndex(
                name: "IX_ImportRuns_Sequence",
                table: "ImportRuns");

            migrationBuilder.DropColumn(
                name: "Actor",
                table: "ImportRuns");

            migrationBuilder.DropColumn(
                name: "BasedOn",
                table: "ImportRuns");

            migrationBuilder.DropColumn(
                name: "BatchId",
                table: "ImportRuns");

            migrationBuilder.DropColumn(
                name: "Checksum",
                table: "ImportRuns");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "ImportRuns");

            migrationBuilder.DropColumn(
                name: "Sequence",
                table: "ImportRuns");

            migrationBuilder.DropColumn(
                name: "State",
                table: "ImportRuns");

            migrationBuilder.DropColumn(
                name: "HolderBatchId",
                table: "ImportRunFiles");

            migrationBuilder.DropColumn(
                name: "IsHidden",
                table: "Documents");
        }
    }
}
